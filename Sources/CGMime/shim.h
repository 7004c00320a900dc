#include <gmime/gmime.h>

/* What Swift cannot say: casts of GObject, which are macros, and lists of charsets. */

/* How headers are read: liberally; raw letters are tried as UTF-8 before they are Windows'. */
static inline GMimeParserOptions *parvis_gmime_options(void) {
    const char *charsets[] = {"utf-8", "windows-1252", "iso-8859-1", NULL};
    GMimeParserOptions *options = g_mime_parser_options_new();
    g_mime_parser_options_set_fallback_charsets(options, charsets);
    g_mime_parser_options_set_allow_addresses_without_domain(options, TRUE);
    return options;
}

/* The letters of a text, to be freed; charsets that do not exist are passed over. */
static inline char *parvis_gmime_decode(
    const char *first, const char *second, const char *text, size_t length) {
    const char *charsets[] = {first, second, "utf-8", "windows-1252", "iso-8859-1", NULL};
    GMimeParserOptions *options = g_mime_parser_options_new();
    g_mime_parser_options_set_fallback_charsets(options, charsets);
    char *decoded = g_mime_utils_decode_8bit(options, text, length);
    g_mime_parser_options_free(options);
    return decoded;
}

/* A stream over bytes that stay the caller's and outlive it. `array` is to be let go of after it. */
static inline GMimeStream *parvis_gmime_stream(
    const void *bytes, size_t length, GByteArray **array) {
    *array = g_byte_array_new_take((guint8 *) bytes, length);
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(*array);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    return stream;
}

static inline void parvis_gmime_let_go(GByteArray *array) {
    g_byte_array_free(array, FALSE);
}

static inline GMimeMessage *parvis_gmime_parse(GMimeStream *stream, GMimeParserOptions *options) {
    GMimeParser *parser = g_mime_parser_new_with_stream(stream);
    g_mime_parser_set_format(parser, GMIME_FORMAT_MESSAGE);
    g_mime_parser_set_persist_stream(parser, TRUE);
    GMimeMessage *message = g_mime_parser_construct_message(parser, options);
    g_object_unref(parser);
    return message;
}

static inline void parvis_gmime_unref(void *object) {
    if (object) g_object_unref(object);
}

/* NULL if it is none. */
static inline GMimeObject *parvis_gmime_object(GMimeMessage *message) {
    return message ? GMIME_OBJECT(message) : NULL;
}

static inline GMimeMultipart *parvis_gmime_multipart(GMimeObject *object) {
    return GMIME_IS_MULTIPART(object) ? GMIME_MULTIPART(object) : NULL;
}

static inline GMimePart *parvis_gmime_part(GMimeObject *object) {
    return GMIME_IS_PART(object) ? GMIME_PART(object) : NULL;
}

static inline GMimeMessagePart *parvis_gmime_message_part(GMimeObject *object) {
    return GMIME_IS_MESSAGE_PART(object) ? GMIME_MESSAGE_PART(object) : NULL;
}

static inline InternetAddressMailbox *parvis_gmime_mailbox(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_MAILBOX(address) ? INTERNET_ADDRESS_MAILBOX(address) : NULL;
}

static inline InternetAddressGroup *parvis_gmime_group(InternetAddress *address) {
    return INTERNET_ADDRESS_IS_GROUP(address) ? INTERNET_ADDRESS_GROUP(address) : NULL;
}

/* The content of a part, decoded from its transfer encoding as it is read; NULL if it has none. */
static inline GMimeStream *parvis_gmime_content(GMimePart *part) {
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    GMimeStream *source = content ? g_mime_data_wrapper_get_stream(content) : NULL;
    if (!source) return NULL;
    g_mime_stream_reset(source);
    GMimeStream *decoded = g_mime_stream_filter_new(source);
    GMimeContentEncoding encoding = g_mime_data_wrapper_get_encoding(content);
    if (encoding == GMIME_CONTENT_ENCODING_BASE64
        || encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE
        || encoding == GMIME_CONTENT_ENCODING_UUENCODE) {
        GMimeFilter *filter = g_mime_filter_basic_new(encoding, FALSE);
        g_mime_stream_filter_add(GMIME_STREAM_FILTER(decoded), filter);
        g_object_unref(filter);
    }
    return decoded;
}

/* A message as it stands in another one, headers first; NULL if there is none. */
static inline GByteArray *parvis_gmime_source(GMimeMessage *message) {
    if (!message) return NULL;
    GByteArray *array = g_byte_array_new();
    GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(array);
    g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
    g_mime_object_write_to_stream(GMIME_OBJECT(message), NULL, stream);
    g_object_unref(stream);
    return array;
}

/* Seconds since 1970; whether the text is a date. */
static inline gboolean parvis_gmime_date(const char *text, gint64 *seconds) {
    GDateTime *date = g_mime_utils_header_decode_date(text);
    if (!date) return FALSE;
    *seconds = g_date_time_to_unix(date);
    g_date_time_unref(date);
    return TRUE;
}
