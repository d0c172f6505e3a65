/** What the rules of the house forbid, one class each, so that every rule is seen to find something. */
package planted;
