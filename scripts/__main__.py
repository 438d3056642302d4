"""The command line as a module: `python -m photo_id_apis` in an installed package."""

import sys

from .build import main

sys.exit(main())
