/// Writes a message to a server in even pieces, its dots doubled.
struct ContentWriter {
    private let link: ServerLink
    private let timeout: Duration
    /// Bytes that the timeout is for, and of a piece.
    private let block: Int
    private let chunk: Int
    private var stuffing = DotStuffing()
    private var waiting: [UInt8] = []
    private var deadline: ContinuousClock.Instant
    private var written = 0

    init(_ link: ServerLink, _ timeout: Duration, every block: Int, chunk: Int) {
        self.link = link
        self.timeout = timeout
        self.block = block
        self.chunk = chunk
        deadline = .now + timeout
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) throws(MailServerError) {
        stuffing.add(bytes, to: &waiting)
        if waiting.count >= chunk { try flush() }
    }

    /// The rest, with the end of its last line.
    mutating func finish() throws(MailServerError) {
        if !stuffing.endsLine { waiting += [13, 10] }
        try flush()
    }

    private mutating func flush() throws(MailServerError) {
        try link.send(waiting, by: deadline)
        written += waiting.count
        waiting.removeAll(keepingCapacity: true)
        guard written >= block else { return }
        written = 0
        deadline = .now + timeout
    }
}
