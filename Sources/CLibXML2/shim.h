#ifndef COPIL_CLIBXML2_SHIM_H
#define COPIL_CLIBXML2_SHIM_H

/* Debian builds libxml2 with ICU; its headers would pull in ICU's, which clash with Foundation's own module. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/SAX2.h>
#include <libxml/dict.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

#endif
