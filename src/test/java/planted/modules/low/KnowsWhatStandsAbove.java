package planted.modules.low;

import planted.modules.high.Above;

class KnowsWhatStandsAbove {

    Above above() {
        return new Above();
    }
}
