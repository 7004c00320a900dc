import CCurl
import Glibc

/// libcurl, made ready once for the whole process. Another part of it may have done so already:
/// curl_global_init(3) counts.
enum CurlLibrary {
    /// A write to a connection that is gone answers an error from then on: by itself it would end
    /// the process.
    static let isReady: Bool = {
        signal(SIGPIPE, SIG_IGN)
        return parvis_curl_global_init() == CURLE_OK
    }()
}
