"""What holds for every test: nothing is written into the checkout."""

from pathlib import Path

from hypothesis.configuration import set_hypothesis_home_dir

# What Hypothesis works out about Unicode is kept where the other caches are; no case is.
set_hypothesis_home_dir(Path(__file__).parent.parent / ".cache" / "hypothesis")
