/// One client, as its loop sees it. Never leaves its loop's thread.
final class Connection {
    enum Phase {
        /// Between requests, or within a head.
        case head
        /// Within a body.
        case body
        /// A worker has the request.
        case waiting
        /// An answer is on its way.
        case writing
        /// An open stream of events.
        case streaming
        /// All is said: what still comes is thrown away.
        case discarding
    }

    let descriptor: Int32
    let token: Token
    let address: IPAddress
    /// The text of `address`.
    let peer: String
    /// Of the client whose request is at hand: see `Job`.
    var network: IPAddress
    /// Whether `Machinery.forwarded` counts that request for `network`.
    var isForwarded = false
    /// Whether `census` counts the address.
    let isCounted: Bool

    var phase = Phase.head
    var parser: RequestParser
    /// Received and not yet used.
    var input: [UInt8] = []
    var head: RequestHead?
    var body: BodyReader?
    /// Where the body goes while it comes; nil for one kept in memory.
    var upload: UploadSession?
    /// When the whole body must have come, by `Clock`.
    var bodyEnd = Int.max
    /// Bytes of the body that `BodyLedger` counts for its network.
    var held = 0
    var lane = Lane.page
    var output = Output()
    /// The body at hand, if it is made while it is sent, and not yet wholly made.
    var production: Production?
    /// Whether a worker makes more of it.
    var isMaking = false
    /// The head that goes out before its first bytes.
    var waitingHead: [UInt8]?
    var events: EventSubscription?
    /// When the stream ends by itself, by `Clock`.
    var streamEnd = Int.max
    var keepAlive = true
    /// When `Loop` looks after it, by `Clock`.
    var deadline: Int
    /// Bytes moved since the current span of `Deadlines.transfer` began.
    var moved = 0
    /// Bytes sent that the client had not acknowledged when the span began.
    var queued = 0
    /// Whether the kernel may have bytes for us, or room for ours.
    var canRead = true
    var canWrite = true
    /// Whether the client has said that it will send no more.
    var hasEnded = false
    /// Whether it waits for its next turn.
    var isDeferred = false

    init(
        _ descriptor: Int32, _ token: Token, _ address: IPAddress, isCounted: Bool,
        limits: HeadLimits, deadline: Int
    ) {
        self.descriptor = descriptor
        self.token = token
        self.address = address
        network = address.network
        self.isCounted = isCounted
        self.deadline = deadline
        peer = address.text
        parser = RequestParser(limits: limits)
    }

    /// Takes the first `count` bytes away from the input. A large buffer is
    /// given back: most connections are idle most of the time.
    func consume(_ count: Int) {
        if count < input.count {
            input.removeFirst(count)
        } else {
            input.removeAll(keepingCapacity: input.capacity <= 4 << 10)
        }
    }
}
