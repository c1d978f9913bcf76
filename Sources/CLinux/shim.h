#ifndef COPIL_CLINUX_SHIM_H
#define COPIL_CLINUX_SHIM_H

// Two functions of the C library that its headers show to GNU programs only: syncfs(2) and renameat2(2).
int syncfs(int descriptor);
int renameat2(int folder, const char *path, int otherFolder, const char *otherPath, unsigned int flags);

#endif
