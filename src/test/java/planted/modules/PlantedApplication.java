package planted.modules;

class PlantedApplication {}
