import CCurl

/// Opens a connection by libcurl: TCP, TLS, the greeting and signing in.
struct Opening {
    enum Language: String { case smtp, imap }

    let server: MailServer
    let language: Language
    /// How one names oneself in EHLO, if one does.
    var name: DomainName?
    /// For all of it together.
    let timeout: Duration
    let connectTimeout: Duration
    let cancellation: Cancellation

    /// What the server says meanwhile, each line without its end, and whether to give up.
    final class Listener {
        static let most = 500
        fileprivate(set) var lines: [String] = []
        fileprivate let cancellation: Cancellation

        fileprivate init(_ cancellation: Cancellation) { self.cancellation = cancellation }
    }

    /// - Returns: a handle whose connection is open, to be cleaned up by the caller, and what the
    ///   server said.
    func open() throws(MailServerError) -> (UnsafeMutableRawPointer, said: [String]) {
        guard CurlLibrary.isReady, let handle = curl_easy_init() else {
            throw .broken(reason: "libcurl cannot be used")
        }
        let listener = Listener(cancellation)
        do {
            try setOptions(of: handle)
            try perform(handle, listener)
        } catch {
            curl_easy_cleanup(handle)
            throw error
        }
        return (handle, listener.lines)
    }

    private func perform(
        _ handle: UnsafeMutableRawPointer, _ listener: Listener
    ) throws(MailServerError) {
        let text = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        text.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        defer { text.deallocate() }
        parvis_curl_set_error_text(handle, text)
        parvis_curl_set_callbacks(
            handle, heard, asked, Unmanaged.passUnretained(listener).toOpaque())
        let code = withExtendedLifetime(listener) { curl_easy_perform(handle) }
        parvis_curl_set_error_text(handle, nil)
        parvis_curl_set_callbacks(handle, nil, nil, nil)
        guard code == CURLE_OK else {
            let reason = text.pointee == 0 ? curl_easy_strerror(code) : UnsafePointer(text)
            throw failure(code, reason.map { String(cString: $0) } ?? "", listener.lines)
        }
    }

    private func setOptions(of handle: UnsafeMutableRawPointer) throws(MailServerError) {
        let isSafe = server.security == .tls
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        let scheme = language.rawValue + (isSafe ? "s" : "")
        var texts: [(CURLoption, String?)] = [
            (CURLOPT_URL, "\(scheme)://\(host):\(server.port)/\(name?.text ?? "")"),
            (CURLOPT_PROTOCOLS_STR, "smtp,smtps,imap,imaps"), (CURLOPT_PROXY, ""),
            (CURLOPT_CAINFO, server.authorities),
        ]
        if let credentials = server.credentials {
            texts.append((CURLOPT_USERNAME, credentials.user))
            texts.append((CURLOPT_PASSWORD, credentials.password))
            if language == .smtp {
                texts.append((CURLOPT_LOGIN_OPTIONS, "AUTH=PLAIN;AUTH=LOGIN;AUTH=CRAM-MD5"))
            }
        }
        for (option, text) in texts {
            guard let text else { continue }
            try check(parvis_curl_set_text(handle, option, text))
        }
        for (option, number) in numbers {
            try check(parvis_curl_set_number(handle, option, number))
        }
    }

    private var numbers: [(CURLoption, Int)] {
        let encryption =
            switch server.security {
            case .startTLS: CURLUSESSL_ALL
            case .startTLSIfOffered: CURLUSESSL_TRY
            case .tls, .none: CURLUSESSL_NONE
            }
        let isChecked = server.security != .startTLSIfOffered
        return [
            (CURLOPT_CONNECT_ONLY, 1), (CURLOPT_NOSIGNAL, 1), (CURLOPT_NOPROGRESS, 0),
            (CURLOPT_TCP_KEEPALIVE, 1), (CURLOPT_USE_SSL, Int(encryption.rawValue)),
            (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            (CURLOPT_SSL_VERIFYPEER, isChecked ? 1 : 0),
            (CURLOPT_SSL_VERIFYHOST, isChecked ? 2 : 0),
            (CURLOPT_TIMEOUT_MS, timeout.milliseconds),
            (CURLOPT_CONNECTTIMEOUT_MS, min(connectTimeout, timeout).milliseconds),
            (CURLOPT_SERVER_RESPONSE_TIMEOUT, timeout.milliseconds / 1_000 + 1),
        ]
    }

    private func check(_ code: CURLcode) throws(MailServerError) {
        guard code == CURLE_OK else {
            throw .configuration(reason: String(cString: curl_easy_strerror(code)))
        }
    }
}

extension Duration {
    /// 1 to 2,000,000,000.
    var milliseconds: Int {
        let (seconds, rest) = components
        return Int(min(max(seconds, 0), 1_999_999) * 1_000 + rest / 1_000_000_000_000_000)
            .clamped(1, 2_000_000_000)
    }
}

extension Int {
    fileprivate func clamped(_ least: Int, _ most: Int) -> Int {
        Swift.min(Swift.max(self, least), most)
    }
}

private func heard(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let bytes, let context else { return 0 }
    let listener = Unmanaged<Opening.Listener>.fromOpaque(context).takeUnretainedValue()
    guard listener.lines.count < Opening.Listener.most else { return 0 }
    let line = UnsafeRawBufferPointer(start: bytes, count: min(size * count, 4_096))
    listener.lines.append(ServerLine.text(line))
    return size * count
}

private func asked(
    _ context: UnsafeMutableRawPointer?, _: curl_off_t, _: curl_off_t, _: curl_off_t,
    _: curl_off_t
) -> Int32 {
    guard let context else { return 0 }
    let listener = Unmanaged<Opening.Listener>.fromOpaque(context).takeUnretainedValue()
    return listener.cancellation.isCancelled ? 1 : 0
}
