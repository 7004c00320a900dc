import CCurl

/// One request to one server, without following it anywhere.
struct Transfer {
    let fetcher: WebFetcher
    let request: FetchRequest
    let address: WebAddress
    /// Where to connect to.
    let addresses: [NetworkAddress]
    let deadline: ContinuousClock.Instant
    let isCancelled: () -> Bool

    /// What the server answered.
    struct Reply {
        let status: Int
        let fields: [String: String]
        /// The first `Location`, as it came.
        let location: [UInt8]?
        let body: [UInt8]
        let isCut: Bool
    }

    func perform() throws(FetchReason) -> Reply {
        guard !isCancelled() else { throw .cancelled }
        guard ContinuousClock.now < deadline else { throw .timedOut }
        guard CurlLibrary.isReady, let handle = curl_easy_init() else {
            throw .broken(reason: "libcurl cannot be used")
        }
        defer { curl_easy_cleanup(handle) }
        var lists: [UnsafeMutablePointer<curl_slist>] = []
        defer { for list in lists { curl_slist_free_all(list) } }
        for (option, lines) in self.lists {
            guard let list = Self.list(lines) else { throw .broken(reason: "no memory") }
            lists.append(list)
            try check(parvis_curl_set_list(handle, option, list))
        }
        try setOptions(of: handle)
        return try run(handle)
    }

    private func run(_ handle: UnsafeMutableRawPointer) throws(FetchReason) -> Reply {
        let text = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        text.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        defer { text.deallocate() }
        let listener = TransferListener(
            limits: fetcher.limits, allowance: fetcher.allowance, deadline: deadline,
            isCancelled: isCancelled)
        try check(parvis_curl_set_error_text(handle, text))
        try check(listener.listen(to: handle))
        let code = withExtendedLifetime(listener) { curl_easy_perform(handle) }
        if code == CURLE_OK || code == CURLE_WRITE_ERROR && listener.isCut {
            guard listener.reply.status > 0 else { throw .notHTTP }
            return listener.reply
        }
        let reason = text.pointee == 0 ? curl_easy_strerror(code) : UnsafePointer(text)
        throw listener.reason(code, reason.map { String(cString: $0) } ?? "")
    }

    private func setOptions(of handle: UnsafeMutableRawPointer) throws(FetchReason) {
        for (option, text) in texts {
            guard let text else { continue }
            try check(parvis_curl_set_text(handle, option, text))
        }
        for (option, number) in numbers {
            try check(parvis_curl_set_number(handle, option, number))
        }
    }

    /// The addresses that were checked stand for the name: libcurl asks nobody else. Fields that
    /// are empty are ones it would send by itself.
    private var lists: [(CURLoption, [String])] {
        var lists = [
            (
                CURLOPT_HTTPHEADER,
                ["Accept: \(request.accepted)", "Accept-Language: fr,en;q=0.7,*;q=0.5"]
            )
        ]
        if case .name(let name) = address.host {
            let all = addresses.map { $0.isIPv6 ? "[\($0)]" : $0.description }
            lists.append(
                (CURLOPT_RESOLVE, ["\(name):\(address.port):\(all.joined(separator: ","))"]))
        }
        return lists
    }

    /// An empty proxy is none, whatever the environment says. Without a range the page may come
    /// packed; part of one would be part of the pack.
    private var texts: [(CURLoption, String?)] {
        [
            (CURLOPT_URL, address.withoutFragment), (CURLOPT_PROTOCOLS_STR, "http,https"),
            (CURLOPT_REDIR_PROTOCOLS_STR, "http,https"), (CURLOPT_PROXY, ""),
            (CURLOPT_NOPROXY, "*"), (CURLOPT_USERAGENT, fetcher.agent),
            (CURLOPT_CAINFO, fetcher.authorities),
            (CURLOPT_RANGE, request.firstBytes.map { "0-\($0 - 1)" }),
            (CURLOPT_ACCEPT_ENCODING, request.firstBytes == nil ? "gzip, deflate" : nil),
        ]
    }

    private var numbers: [(CURLoption, Int)] {
        let left = ContinuousClock.now.duration(to: deadline).milliseconds
        return [
            (CURLOPT_NOBODY, request.method == .head ? 1 : 0), (CURLOPT_NOSIGNAL, 1),
            (CURLOPT_NOPROGRESS, 0), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_PATH_AS_IS, 1),
            (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)), (CURLOPT_SSL_VERIFYPEER, 1),
            (CURLOPT_SSL_VERIFYHOST, 2), (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1)),
            (CURLOPT_HTTP09_ALLOWED, 0), (CURLOPT_NETRC, 0), (CURLOPT_FORBID_REUSE, 1),
            (CURLOPT_TIMEOUT_MS, left), (CURLOPT_CONNECTTIMEOUT_MS, left),
        ]
    }

    private func check(_ code: CURLcode) throws(FetchReason) {
        guard code == CURLE_OK else {
            throw .broken(reason: String(cString: curl_easy_strerror(code)))
        }
    }

    /// Nil without memory.
    private static func list(_ lines: [String]) -> UnsafeMutablePointer<curl_slist>? {
        var list: UnsafeMutablePointer<curl_slist>?
        for line in lines {
            guard let longer = curl_slist_append(list, line) else {
                curl_slist_free_all(list)
                return nil
            }
            list = longer
        }
        return list
    }
}

extension Duration {
    /// 1 to 2,000,000,000.
    fileprivate var milliseconds: Int {
        let (seconds, rest) = components
        let whole = Int(min(max(seconds, 0), 1_999_999)) * 1_000
        return max(1, whole + Int(max(rest, 0) / 1_000_000_000_000_000))
    }
}
