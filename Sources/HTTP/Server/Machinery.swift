/// What the loops and workers of one server share.
final class Machinery: Sendable {
    let configuration: ServerConfiguration
    let proxies: ProxyTrust
    let census: ConnectionLimiter
    /// Requests in progress that trusted proxies have brought, as if each were a connection of
    /// the client's own.
    let forwarded: ConnectionLimiter
    let uploads: UploadLedger
    let bodies: BodyLedger
    /// Of bodies that are made while they are sent.
    let productions: BodyLedger
    let mailboxes: [Mailbox]
    let admit: @Sendable (RequestHead) -> Admission
    let refusal: @Sendable (Status, RequestHead?) -> Response
    private let page: LaneQueue
    private let write: LaneQueue
    private let slow: LaneQueue
    private let upload: LaneQueue

    init(_ configuration: ServerConfiguration, loops: Int, _ application: some Application) throws {
        self.configuration = configuration
        proxies = try ProxyTrust(configuration.trustedProxies)
        census = ConnectionLimiter(configuration.limits)
        forwarded = ConnectionLimiter(configuration.limits)
        uploads = UploadLedger(configuration.uploads)
        let limits = configuration.limits
        bodies = BodyLedger(most: limits.bodies, perNetwork: limits.bodiesPerNetwork)
        productions = BodyLedger(
            most: limits.productions * Production.room,
            perNetwork: limits.productionsPerNetwork * Production.room)
        mailboxes = try (0..<loops).map { _ in try Mailbox() }
        admit = { application.admit($0) }
        refusal = { application.refusal($0, $1) }
        let capacity = configuration.limits.queue
        (page, write) = (LaneQueue(capacity: capacity), LaneQueue(capacity: capacity))
        (slow, upload) = (LaneQueue(capacity: capacity), LaneQueue(capacity: capacity))
    }

    func queue(_ lane: Lane) -> LaneQueue {
        switch lane {
        case .page: page
        case .write: write
        case .slow: slow
        case .upload: upload
        }
    }

    /// The page for a request that no handler answers.
    func refuse(_ status: Status, _ head: RequestHead?) -> Response {
        var response = refusal(status, head)
        response.status = status
        if status == .methodNotAllowed, response.headers["Allow"] == nil {
            response.headers.add("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")
        }
        if status == .unavailable, response.headers["Retry-After"] == nil {
            response.headers.add("Retry-After", "5")
        }
        return response
    }
}
