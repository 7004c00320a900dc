import CCurl

/// Hears what a server answers, and says when it is enough.
final class TransferListener {
    private let limits: FetchLimits
    private let allowance: FetchAllowance
    private let deadline: ContinuousClock.Instant
    private let isCancelled: () -> Bool

    private var status = 0
    private var fields: [String: String] = [:]
    private var location: [UInt8]?
    private var body: [UInt8] = []
    private var headSize = 0
    private(set) var isCut = false
    private var isTooLong = false
    /// A socket was asked for to where none may lead.
    private var isRefused = false

    init(
        limits: FetchLimits, allowance: FetchAllowance, deadline: ContinuousClock.Instant,
        isCancelled: @escaping () -> Bool
    ) {
        self.limits = limits
        self.allowance = allowance
        self.deadline = deadline
        self.isCancelled = isCancelled
    }

    var reply: Transfer.Reply {
        .init(status: status, fields: fields, location: location, body: body, isCut: isCut)
    }

    /// libcurl keeps it by its address only: it must live as long as the handle is used.
    func listen(to handle: UnsafeMutableRawPointer) -> CURLcode {
        parvis_curl_set_fetching(
            handle, headed, written, asked, opened, Unmanaged.passUnretained(self).toOpaque())
    }

    func reason(_ code: CURLcode, _ text: String) -> FetchReason {
        switch code {
        case _ where isRefused: .inside
        // A line of the head that is longer than libcurl keeps is its lack of memory.
        case CURLE_OUT_OF_MEMORY: .tooLong
        case _ where isTooLong: .tooLong
        case CURLE_COULDNT_RESOLVE_HOST: .noSuchName
        case CURLE_COULDNT_CONNECT: .unreachable
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER,
            CURLE_SSL_ISSUER_ERROR:
            .insecure(reason: text)
        case CURLE_OPERATION_TIMEDOUT: .timedOut
        case CURLE_ABORTED_BY_CALLBACK: isCancelled() ? .cancelled : .timedOut
        case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE: .closed
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
            .notHTTP
        default: .broken(reason: text)
        }
    }

    /// A line of the head. What came before a line of status, as 103 has it, is forgotten.
    fileprivate func head(_ line: UnsafeRawBufferPointer) -> Bool {
        headSize += line.count
        isTooLong = headSize > limits.head
        guard !isTooLong else { return false }
        if let answered = Self.status(line) {
            (status, fields, location) = (answered, [:], nil)
        } else if let colon = line.firstIndex(of: 0x3A) {
            let isEmpty: (UInt8) -> Bool = { [0x09, 0x0A, 0x0D, 0x20].contains($0) }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            let start = line[(colon + 1)...].drop(while: isEmpty)
            let end = start.lastIndex { !isEmpty($0) }
            let value = Array(end.map { start[...$0] } ?? start[..<start.startIndex])
            if name == "location", location == nil { location = value }
            let text = String(decoding: value, as: UTF8.self)
            fields[name] = fields[name].map { "\($0), \(text)" } ?? text
        }
        return true
    }

    /// That of a line of status; nil of any other line, such as a field of the name `HTTP/x`.
    private static func status(_ line: UnsafeRawBufferPointer) -> Int? {
        let words = line.split(separator: 0x20, omittingEmptySubsequences: true)
        guard words.count > 1, words[0].starts(with: "HTTP/".utf8), !words[0].contains(0x3A),
            let status = Int(String(decoding: words[1].prefix(3), as: UTF8.self)),
            (100...999).contains(status)
        else { return nil }
        return status
    }

    fileprivate func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let room = limits.body - body.count
        body += bytes.prefix(max(0, room))
        isCut = bytes.count > room
        return !isCut
    }

    fileprivate var isOver: Bool { isCancelled() || ContinuousClock.now >= deadline }

    /// The last check, of the very address that the socket is for.
    fileprivate func open(_ peer: UnsafePointer<curl_sockaddr>) -> curl_socket_t {
        var bytes = [UInt8](repeating: 0, count: 16)
        var port: UInt16 = 0
        let count = Int(parvis_curl_peer(peer, &bytes, &port))
        guard let address = NetworkAddress(bytes: Array(bytes.prefix(count))),
            allowance.permits(address, port)
        else {
            isRefused = true
            return CURL_SOCKET_BAD
        }
        return parvis_curl_open_socket(peer)
    }
}

private func listener(_ context: UnsafeMutableRawPointer) -> TransferListener {
    Unmanaged<TransferListener>.fromOpaque(context).takeUnretainedValue()
}

private func headed(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let bytes, let context else { return 0 }
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    return listener(context).head(line) ? line.count : 0
}

private func written(
    _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
    _ context: UnsafeMutableRawPointer?
) -> Int {
    guard let bytes, let context else { return 0 }
    let block = UnsafeRawBufferPointer(start: bytes, count: size * count)
    // An empty block would otherwise be answered as if it was refused.
    return block.isEmpty || listener(context).write(block) ? block.count : 0
}

private func asked(
    _ context: UnsafeMutableRawPointer?, _: curl_off_t, _: curl_off_t, _: curl_off_t,
    _: curl_off_t
) -> Int32 {
    guard let context else { return 0 }
    return listener(context).isOver ? 1 : 0
}

private func opened(
    _ context: UnsafeMutableRawPointer?, _: curlsocktype,
    _ peer: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
    guard let context, let peer else { return CURL_SOCKET_BAD }
    return listener(context).open(UnsafePointer(peer))
}
