extension Loop {
    /// Bytes of a body that go to a worker at once.
    private static let stretch = 128 << 10
    /// Bytes that are counted for a body at a time: what it announces alone keeps out no other.
    static let heldAtOnce = 64 << 10

    /// Asks a worker whether the files of a form may come, before any of its body is read.
    func askForUpload(
        _ head: RequestHead, _ allowance: MultipartAllowance, _ boundary: [UInt8],
        _ connection: Connection
    ) throws(RequestError) -> Step {
        connection.body = try BodyReader(head.framing, limit: allowance.totalLimit)
        let (limits, deadlines) = (configuration.limits, configuration.deadlines)
        let length = head.contentLength ?? allowance.totalLimit
        guard hold(min(length, 2 * Self.stretch), connection) else {
            return refuse(connection, .unavailable)
        }
        let transfer = length / max(1, limits.uploadRate) * 1000
        connection.bodyEnd = now + min(deadlines.upload, deadlines.body + transfer)
        return dispatch(head, .authorize(allowance, boundary: boundary), .upload, connection)
    }

    /// A worker lets the body begin, or go on.
    func goOn(_ session: UploadSession, _ token: Token) {
        guard let connection = find(token), let head = connection.head else { return }
        let isFirst = connection.upload == nil
        connection.upload = session
        connection.phase = .body
        if session.end < .max {
            connection.bodyEnd = min(connection.bodyEnd, now + configuration.deadlines.body)
        }
        startBody(connection)
        if isFirst, head.expectsContinue, connection.input.isEmpty {
            connection.descriptor.sendContinue()
        }
        if !connection.isDeferred { advance(connection) }
    }

    /// Passes on what a body has brought once it is a whole stretch, or the last one.
    func passOn(
        _ body: BodyReader, of head: RequestHead, to session: UploadSession,
        _ connection: Connection
    ) -> Step {
        var body = body
        let isCut = !body.isDone && body.count >= session.end
        if body.isDone || isCut {
            let work = Job.Work.finish(body.take(), session, isCut: isCut)
            connection.upload = nil
            return dispatch(head, work, .upload, connection)
        }
        guard body.bytes.count >= Self.stretch else {
            connection.body = body
            return .again
        }
        let work = Job.Work.take(body.take(), session)
        connection.body = body
        return dispatch(head, work, .upload, connection)
    }

    /// Counts, up to so many, the bytes of a body that memory holds until the answer goes out, a
    /// step at a time; false when there are too many already.
    func hold(_ bytes: Int, _ connection: Connection) -> Bool {
        guard bytes > connection.held else { return true }
        let first = connection.held == 0
        let more = first ? bytes : max(bytes - connection.held, Self.heldAtOnce)
        guard machinery.bodies.enter(more, of: connection.network) else { return false }
        connection.held += more
        return true
    }

    /// What `hold` has counted is free again.
    func release(_ connection: Connection) {
        guard connection.held > 0 else { return }
        machinery.bodies.leave(connection.held, of: connection.network)
        connection.held = 0
    }

    /// Starts to measure a body, whose own end may come first.
    func startBody(_ connection: Connection) {
        startTransfer(connection)
        connection.deadline = min(connection.deadline, connection.bodyEnd)
    }
}
