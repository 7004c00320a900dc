import Glibc

/// One thread of a lane: takes requests, answers them with its own context.
struct Worker<Served: Application>: Sendable {
    let application: Served
    let machinery: Machinery
    let lane: Lane

    /// Works until the lane is closed. `ready` is called once, with nil as
    /// soon as the context is made or with the error that prevented it.
    func run(ready: ((any Error)?) -> Void) {
        var context: Served.Context
        do {
            context = try application.makeContext()
        } catch {
            return ready(error)
        }
        ready(nil)
        var writer = ResponseWriter()
        let queue = machinery.queue(lane)
        while let job = queue.take() {
            job.mailbox.post(work(job, &context, &writer))
        }
    }

    private func work(
        _ job: Job, _ context: inout Served.Context, _ writer: inout ResponseWriter
    ) -> Mail {
        let waited = Clock.now - job.since
        guard waited <= machinery.configuration.deadlines.queue || job.isUnderWay else {
            return refuse(.unavailable, job, &writer)
        }
        do throws(RequestError) {
            switch job.work {
            case .authorize(let allowance, let boundary):
                let decision = application.authorize(job.head, &context)
                return decide(decision, allowance, boundary, job, &writer)
            case .take(let bytes, let session):
                try session.take(bytes)
                return .goOn(job.token, session)
            case .finish(let bytes, let session, let isCut):
                try session.take(bytes)
                return try answer(session, isCut, job, &context, &writer)
            case .make(let production): return .made(job.token, production.make())
            case .answer(let body):
                let request = try Request(head: job.head, body: body)
                let response = application.respond(to: request, &context)
                return .answer(job.token, writer.answer(response, to: job.head))
            }
        } catch {
            return refuse(error.status, job, &writer)
        }
    }

    private func answer(
        _ session: UploadSession, _ isCut: Bool, _ job: Job, _ context: inout Served.Context,
        _ writer: inout ResponseWriter
    ) throws(RequestError) -> Mail {
        let form = try session.finish(isCut: isCut)
        var request = Request(head: job.head, fields: form.fields, files: form.files)
        request.isCut = isCut
        let response = application.respond(to: request, &context)
        guard !isCut else { return end(response, job, &writer) }
        return .answer(job.token, writer.answer(response, to: job.head))
    }

    private func decide(
        _ decision: BodyDecision, _ allowance: MultipartAllowance, _ boundary: [UInt8],
        _ job: Job, _ writer: inout ResponseWriter
    ) -> Mail {
        var permit: UploadPermit?
        var discard: UploadedFile.Discard?
        switch decision {
        case .refuse(let response): return end(response, job, &writer)
        case .discardFiles: discard = .unwanted
        case .readAll(let terms):
            permit = UploadPermit(machinery.uploads, network: job.network.text, terms)
            if permit == nil { discard = .tooMany }
        }
        let session = UploadSession(
            allowance, boundary: boundary, limits: machinery.configuration.multipart,
            permit: permit, discard: discard)
        return .goOn(job.token, session)
    }

    private func refuse(_ status: Status, _ job: Job, _ writer: inout ResponseWriter) -> Mail {
        end(machinery.refuse(status, job.head), job, &writer)
    }

    /// An answer after which the connection ends: its body may not be read.
    private func end(_ response: Response, _ job: Job, _ writer: inout ResponseWriter) -> Mail {
        var head = job.head
        head.keepAlive = false
        return .answer(job.token, writer.answer(response, to: head))
    }
}
