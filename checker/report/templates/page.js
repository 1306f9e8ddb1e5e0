"use strict";
document.getElementById("filters").hidden = false;
