// The options of libcurl take values of any type, which Swift cannot say.
#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <netinet/in.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

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

static inline CURLcode parvis_curl_set_list(
    CURL *handle, CURLoption option, struct curl_slist *list) {
    return curl_easy_setopt(handle, option, list);
}

// Each line of the head goes to `headed`, the body to `written`; either answers another size than
// it was given to stop. `asked` answers other than 0 to stop, `opened` is asked for each socket.
static inline CURLcode parvis_curl_set_fetching(
    CURL *handle, size_t (*headed)(char *, size_t, size_t, void *),
    size_t (*written)(char *, size_t, size_t, void *),
    int (*asked)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t),
    curl_socket_t (*opened)(void *, curlsocktype, struct curl_sockaddr *), void *context) {
    CURLcode code = parvis_curl_set_callbacks(handle, headed, asked, context);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, written);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_WRITEDATA, context);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, opened);
    if (code == CURLE_OK) code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, context);
    return code;
}

// Whom a socket is for: 4 or 16 bytes of address and the port; 0 if it is of another family.
static inline int parvis_curl_peer(
    const struct curl_sockaddr *peer, unsigned char bytes[16], uint16_t *port) {
    if (peer->family == AF_INET && peer->addrlen >= sizeof(struct sockaddr_in)) {
        struct sockaddr_in four;
        memcpy(&four, (const void *)&peer->addr, sizeof four);
        memcpy(bytes, &four.sin_addr, 4);
        *port = ntohs(four.sin_port);
        return 4;
    }
    if (peer->family == AF_INET6 && peer->addrlen >= sizeof(struct sockaddr_in6)) {
        struct sockaddr_in6 six;
        memcpy(&six, (const void *)&peer->addr, sizeof six);
        memcpy(bytes, &six.sin6_addr, 16);
        *port = ntohs(six.sin6_port);
        return 16;
    }
    return 0;
}

static inline curl_socket_t parvis_curl_open_socket(const struct curl_sockaddr *peer) {
    return socket(peer->family, peer->socktype | SOCK_CLOEXEC, peer->protocol);
}
