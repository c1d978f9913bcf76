#ifndef COPIL_CNETTLE_SHIM_H
#define COPIL_CNETTLE_SHIM_H

#include <nettle/sha2.h>

#endif
