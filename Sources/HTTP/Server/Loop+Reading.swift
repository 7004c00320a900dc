import CLinux
import Glibc

extension Loop {
    /// Reads and admits the next request.
    func readHead(_ connection: Connection) -> Step {
        if connection.input.isEmpty, let step = receive(connection) { return step }
        do throws(RequestError) {
            while true {
                if let (head, length) = try connection.parser.head(connection.input) {
                    connection.consume(length)
                    return try begin(head, connection)
                }
                if let step = receive(connection) { return step }
            }
        } catch {
            return refuse(connection, error.status)
        }
    }

    /// Collects the body.
    func readBody(_ connection: Connection) -> Step {
        guard let head = connection.head, var body = connection.body else { return .wait }
        connection.body = nil
        do throws(RequestError) {
            if connection.input.isEmpty, let step = receive(connection) {
                connection.body = body
                return step
            }
            var position = 0
            try body.read(connection.input, from: &position)
            connection.moved += position
            connection.consume(position)
        } catch {
            return refuse(connection, error.status)
        }
        if let session = connection.upload {
            return passOn(body, of: head, to: session, connection)
        }
        guard hold(body.bytes.count, connection) else { return refuse(connection, .unavailable) }
        guard body.isDone else {
            connection.body = body
            return .again
        }
        return dispatch(head, .answer(body.bytes), connection.lane, connection)
    }

    /// Decides on a request whose head is there.
    private func begin(
        _ parsed: RequestHead, _ connection: Connection
    ) throws(RequestError) -> Step {
        var head = parsed
        let client = machinery.proxies.attribute(
            &head, from: connection.address, connection.peer)
        connection.network = client.network
        connection.head = head
        connection.keepAlive = head.keepAlive && stopDeadline == nil
        guard enter(connection, client) else {
            let response = machinery.refuse(.unavailable, head)
            return answer(connection, response, mayGoOn: head.framing == .none)
        }
        switch machinery.admit(head) {
        case .refuse(let response):
            let mayGoOn = head.framing == .none
            return answer(connection, response, mayGoOn: mayGoOn)
        case .accept(let lane, let allowance):
            return try admit(head, lane, allowance, connection)
        }
    }

    private func admit(
        _ head: RequestHead, _ lane: Lane, _ allowance: BodyAllowance, _ connection: Connection
    ) throws(RequestError) -> Step {
        guard head.framing != .none else { return dispatch(head, .answer([]), lane, connection) }
        let type = head.contentType
        let limit: Int
        switch allowance {
        case .none: limit = 0
        case .bytes(let most): limit = most
        case .form(let most):
            guard type?.isForm == true else { throw .unsupportedType }
            limit = most
        case .multipart(let allowance):
            if let boundary = type?.boundary {
                return try askForUpload(head, allowance, boundary, connection)
            }
            guard type?.isForm == true else { throw .unsupportedType }
            limit = allowance.textLimit
        }
        connection.body = try BodyReader(head.framing, limit: limit)
        guard hold(min(head.contentLength ?? limit, Self.heldAtOnce), connection) else {
            return refuse(connection, .unavailable)
        }
        connection.lane = lane
        connection.phase = .body
        connection.bodyEnd = now + configuration.deadlines.body
        startBody(connection)
        if head.expectsContinue, connection.input.isEmpty {
            connection.descriptor.sendContinue()
        }
        return .again
    }

    func dispatch(
        _ head: RequestHead, _ work: Job.Work, _ lane: Lane, _ connection: Connection
    ) -> Step {
        connection.deadline = Int.max
        let job = Job(
            head: head, network: connection.network, work: work, since: now, mailbox: mailbox,
            token: connection.token)
        outbox[lane.rawValue].append(job)
        if outbox[lane.rawValue].count >= 16 { flush(lane) }
        connection.phase = .waiting
        return .wait
    }

    /// Hands the requests of this turn to their lane; 503 to those for which
    /// it has no room. An upload's connection ends then: its body is unread.
    func flush(_ lane: Lane) {
        guard !outbox[lane.rawValue].isEmpty else { return }
        var jobs: [Job] = []
        swap(&jobs, &outbox[lane.rawValue])
        let count = machinery.queue(lane).push(jobs)
        for job in jobs.dropFirst(count) {
            guard let connection = find(job.token) else { continue }
            let response = machinery.refuse(.unavailable, job.head)
            _ = answer(connection, response, mayGoOn: lane != .upload)
            postpone(connection)
        }
        if count == jobs.count, outbox[lane.rawValue].isEmpty {
            jobs.removeAll(keepingCapacity: true)
            outbox[lane.rawValue] = jobs
        }
    }
}

extension Int32 {
    /// Tells a client that waits to go on. If the kernel does not take these
    /// 25 bytes the client waits no longer than it pleases (RFC 9110, 10.1.1).
    func sendContinue() {
        let text: StaticString = "HTTP/1.1 100 Continue\r\n\r\n"
        text.withUTF8Buffer { bytes in
            _ = send(self, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        }
    }
}
