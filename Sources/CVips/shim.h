// The operations of libvips take options of any number, which Swift cannot say. Where a picture is
// answered, NULL says that it could not be made; whoever gets one unrefs it.
#include <stdlib.h>
#include <vips/vips.h>
// After what it needs.
#include <vips/vector.h>

static inline void parvis_vips_hush(
    const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer data) {
    (void)domain, (void)level, (void)message, (void)data;
}

// Nothing is read but JPEG, PNG, WebP and GIF: the readers of all else are blocked, and the modules
// beside the library (ImageMagick, poppler, HEIF) are sought where there are none. One thread, no
// cache, and no machine code made while it runs, which the sandbox of the service forbids.
static inline int parvis_vips_start(void) {
    g_setenv("VIPSHOME", "/nonexistent", TRUE);
    if (vips_init("parvis") != 0) return -1;
    vips_vector_set_enabled(FALSE);
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    vips_operation_block_set("VipsForeignLoadJpeg", FALSE);
    vips_operation_block_set("VipsForeignLoadPng", FALSE);
    vips_operation_block_set("VipsForeignLoadWebp", FALSE);
    vips_operation_block_set("VipsForeignLoadNsgif", FALSE);
    g_log_set_handler("VIPS", G_LOG_LEVEL_MASK, parvis_vips_hush, NULL);
    return 0;
}

static inline VipsImage *parvis_vips_image(int code, VipsImage *image) {
    if (code == 0) return image;
    vips_error_clear();
    return NULL;
}

// The bytes stay where they are for as long as anything made of the picture. Only the first
// picture of a film; what is cut or damaged is an error, if not before its pixels are asked for.
// `shrink` of 1, 2, 4 or 8: to that part of its width and height.
static inline VipsImage *parvis_vips_jpeg(const void *bytes, size_t count, int shrink) {
    VipsImage *image = NULL;
    return parvis_vips_image(
        vips_jpegload_buffer(
            (void *)bytes, count, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
            VIPS_FAIL_ON_ERROR, "shrink", shrink, NULL),
        image);
}

static inline VipsImage *parvis_vips_webp(const void *bytes, size_t count, int shrink) {
    VipsImage *image = NULL;
    return parvis_vips_image(
        vips_webpload_buffer(
            (void *)bytes, count, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
            VIPS_FAIL_ON_ERROR, "scale", 1.0 / shrink, NULL),
        image);
}

static inline VipsImage *parvis_vips_gif(const void *bytes, size_t count) {
    VipsImage *image = NULL;
    return parvis_vips_image(
        vips_gifload_buffer(
            (void *)bytes, count, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
            VIPS_FAIL_ON_ERROR, NULL),
        image);
}

static inline VipsImage *parvis_vips_png(const void *bytes, size_t count) {
    VipsImage *image = NULL;
    return parvis_vips_image(
        vips_pngload_buffer(
            (void *)bytes, count, &image, "access", VIPS_ACCESS_SEQUENTIAL, "fail_on",
            VIPS_FAIL_ON_ERROR, NULL),
        image);
}

// What a PNG says in a text of some name, which stays with the picture; NULL if it has none.
static inline const void *parvis_vips_note(VipsImage *image, const char *name, size_t *count) {
    const void *bytes = NULL;
    if (strcmp(name, "XML:com.adobe.xmp") == 0) {
        if (vips_image_get_typeof(image, VIPS_META_XMP_NAME) == 0) return NULL;
        if (vips_image_get_blob(image, VIPS_META_XMP_NAME, &bytes, count) == 0) return bytes;
        vips_error_clear();
        return NULL;
    }
    gchar **fields = vips_image_get_fields(image);
    for (int i = 0; fields[i] != NULL && bytes == NULL; i++) {
        const char *text = NULL;
        if (!g_str_has_prefix(fields[i], "png-comment-") || !g_str_has_suffix(fields[i], name))
            continue;
        if (vips_image_get_string(image, fields[i], &text) == 0) bytes = text;
    }
    g_strfreev(fields);
    vips_error_clear();
    if (bytes != NULL) *count = strlen(bytes);
    return bytes;
}

// This libvips reads neither how a PNG was held nor which colours its header names: it is told.
// `profile` is one of libvips (`p3`, `srgb`), or NULL for that of the file.
static inline VipsImage *parvis_vips_told(
    VipsImage *from, int orientation, const char *profile) {
    VipsImage *image = NULL;
    if (vips_copy(from, &image, NULL) != 0) return parvis_vips_image(-1, NULL);
    vips_image_set_int(image, VIPS_META_ORIENTATION, orientation);
    VipsBlob *blob = NULL;
    if (profile != NULL && vips_profile_load(profile, &blob, NULL) == 0 && blob != NULL) {
        size_t count = 0;
        const void *bytes = vips_blob_get(blob, &count);
        vips_image_set_blob_copy(image, VIPS_META_ICC_NAME, bytes, count);
        vips_area_unref(VIPS_AREA(blob));
    }
    vips_error_clear();
    return image;
}

// Of a picture that is upright and in sRGB: to fit a square and not be enlarged, or its middle to
// fill one.
static inline VipsImage *parvis_vips_reduced(VipsImage *from, int edge, int is_cut) {
    VipsImage *image = NULL;
    return parvis_vips_image(
        vips_thumbnail_image(
            from, &image, edge, "height", edge, "size", is_cut ? VIPS_SIZE_BOTH : VIPS_SIZE_DOWN,
            "crop", is_cut ? VIPS_INTERESTING_CENTRE : VIPS_INTERESTING_NONE, NULL),
        image);
}

// The profile of the file, which stays with the picture; NULL if it has none.
static inline const void *parvis_vips_profile(VipsImage *image, size_t *count) {
    const void *bytes = NULL;
    if (vips_image_get_typeof(image, VIPS_META_ICC_NAME) == 0) return NULL;
    if (vips_image_get_blob(image, VIPS_META_ICC_NAME, &bytes, count) == 0) return bytes;
    vips_error_clear();
    return NULL;
}

// From its own profile, or from one of libvips (`cmyk`, `srgb`) if that is broken or not meant.
static inline VipsImage *parvis_vips_converted(
    VipsImage *from, int is_own, const char *otherwise) {
    VipsImage *image = NULL;
    return parvis_vips_image(
        vips_icc_transform(
            from, &image, "srgb", "embedded", is_own, "input_profile", otherwise, "intent",
            VIPS_INTENT_RELATIVE, "black_point_compensation", TRUE, NULL),
        image);
}

static inline VipsImage *parvis_vips_in_space(VipsImage *from, VipsInterpretation space) {
    VipsImage *image = NULL;
    return parvis_vips_image(vips_colourspace(from, &image, space, NULL), image);
}

static inline VipsImage *parvis_vips_upright(VipsImage *from) {
    VipsImage *image = NULL;
    return parvis_vips_image(vips_autorot(from, &image, NULL), image);
}

// All its pixels, in memory.
static inline VipsImage *parvis_vips_held(VipsImage *from) { return vips_image_copy_memory(from); }

static inline VipsImage *parvis_vips_on_white(VipsImage *from) {
    VipsImage *image = NULL;
    VipsArrayDouble *white = vips_array_double_newv(1, 255.0);
    int code = vips_flatten(from, &image, "background", white, NULL);
    vips_area_unref(VIPS_AREA(white));
    return parvis_vips_image(code, image);
}

// Rows of pixels of so many bytes each, which are copied.
static inline VipsImage *parvis_vips_pixels(
    const void *bytes, size_t count, int width, int height, int bands) {
    VipsImage *raw =
        vips_image_new_from_memory_copy(bytes, count, width, height, bands, VIPS_FORMAT_UCHAR);
    if (raw == NULL) return parvis_vips_image(-1, NULL);
    VipsImage *image = NULL;
    int code = vips_copy(
        raw, &image, "interpretation",
        bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB, NULL);
    g_object_unref(raw);
    return parvis_vips_image(code, image);
}

// The pixels, and nothing that the file says beside them.
static inline VipsImage *parvis_vips_bare(VipsImage *from) {
    VipsImage *image = NULL;
    if (vips_copy(from, &image, NULL) != 0) return parvis_vips_image(-1, NULL);
    gchar **names = vips_image_get_fields(image);
    for (int i = 0; names[i] != NULL; i++) vips_image_remove(image, names[i]);
    g_strfreev(names);
    return image;
}

// What is written is freed with g_free.
static inline int parvis_vips_write_jpeg(
    VipsImage *image, int quality, int is_progressive, void **bytes, size_t *count) {
    return vips_jpegsave_buffer(
        image, bytes, count, "Q", quality, "strip", TRUE, "interlace", is_progressive, NULL);
}

// With `depth` of 1 to 8, a table of 2 to 256 colours; with 0, full colours.
static inline int parvis_vips_write_png(
    VipsImage *image, int depth, void **bytes, size_t *count) {
    if (depth > 0)
        return vips_pngsave_buffer(
            image, bytes, count, "strip", TRUE, "palette", TRUE, "bitdepth", depth, "Q", 100,
            "dither", 0.0, NULL);
    return vips_pngsave_buffer(
        image, bytes, count, "strip", TRUE, "filter", VIPS_FOREIGN_PNG_FILTER_ALL, NULL);
}

// This libvips writes notes of a camera even so: whoever calls it takes them out.
static inline int parvis_vips_write_webp(
    VipsImage *image, int quality, int is_lossless, void **bytes, size_t *count) {
    return vips_webpsave_buffer(
        image, bytes, count, "Q", quality, "lossless", is_lossless, "strip", TRUE, NULL);
}

static inline int parvis_vips_write_gif(VipsImage *image, void **bytes, size_t *count) {
    return vips_gifsave_buffer(image, bytes, count, "strip", TRUE, "dither", 0.0, NULL);
}

// After each piece of the work, stops what has taken too long: `deadline` is of the clock of
// g_get_monotonic_time, as a pointer since that is what a handler is given.
static inline void parvis_vips_look_at_the_clock(
    VipsImage *image, VipsProgress *progress, void *deadline) {
    (void)progress;
    if (g_get_monotonic_time() > (gint64)(intptr_t)deadline) vips_image_set_kill(image, TRUE);
}

static inline void parvis_vips_bound(VipsImage *image, gint64 deadline) {
    vips_image_set_progress(image, TRUE);
    g_signal_connect(
        image, "eval", G_CALLBACK(parvis_vips_look_at_the_clock), (void *)(intptr_t)deadline);
}
