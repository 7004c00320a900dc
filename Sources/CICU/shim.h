#include <unicode/uspoof.h>

// The functions of ICU are macros that add its version to their names, which Swift does not see.

static inline USpoofChecker *spoof_open(void) {
    UErrorCode error = U_ZERO_ERROR;
    USpoofChecker *checker = uspoof_open(&error);
    return U_SUCCESS(error) ? checker : NULL;
}

static inline int32_t spoof_skeleton(
    const USpoofChecker *checker, const char *text, int32_t length, char *room, int32_t size) {
    UErrorCode error = U_ZERO_ERROR;
    int32_t written = uspoof_getSkeletonUTF8(checker, 0, text, length, room, size, &error);
    return U_SUCCESS(error) ? written : -1;
}
