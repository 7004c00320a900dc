// The options of libcurl take values of any type, which Swift cannot say.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>

static inline CURLcode parvis_curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode parvis_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

// Each line that the server says goes to `heard`; `asked` answers other than 0 to stop.
static inline CURLcode parvis_curl_set_callbacks(
    CURL *handle, size_t (*heard)(char *, size_t, size_t, void *),
    int (*asked)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t), void *context) {
    CURLcode code = curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, heard);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_HEADERDATA, context);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, asked);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_XFERINFODATA, context);
    return code;
}

// `text` has at least CURL_ERROR_SIZE bytes.
static inline CURLcode parvis_curl_set_error_text(CURL *handle, char *text) {
    return curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, text);
}

// The socket of the connection, CURL_SOCKET_BAD if there is none.
static inline curl_socket_t parvis_curl_socket(CURL *handle) {
    curl_socket_t socket = CURL_SOCKET_BAD;
    if (curl_easy_getinfo(handle, CURLINFO_ACTIVESOCKET, &socket) != CURLE_OK)
        return CURL_SOCKET_BAD;
    return socket;
}

static inline CURLcode parvis_curl_global_init(void) {
    return curl_global_init(CURL_GLOBAL_DEFAULT);
}
