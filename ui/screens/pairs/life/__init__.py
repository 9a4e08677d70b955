"""The small dialogs of a pair's life, each for one step, and the presenter that writes down what they answer."""
