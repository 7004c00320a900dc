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
            let answer = answer(job, &context, &writer)
            job.mailbox.post(.answer(job.token, answer))
        }
    }

    private func answer(
        _ job: Job, _ context: inout Served.Context, _ writer: inout ResponseWriter
    ) -> Answer {
        guard Clock.now - job.since <= machinery.configuration.deadlines.queue else {
            return refuse(.unavailable, job, &writer)
        }
        switch job.work {
        case .upload(let upload): return answer(job, upload, &context, &writer)
        case .answer(let body):
            do throws(RequestError) {
                let request = try Request(head: job.head, body: body)
                let response = application.respond(to: request, &context)
                return writer.answer(response, to: job.head)
            } catch {
                return refuse(error.status, job, &writer)
            }
        }
    }

    private func answer(
        _ job: Job, _ upload: Upload, _ context: inout Served.Context,
        _ writer: inout ResponseWriter
    ) -> Answer {
        let decision = application.authorize(job.head, &context)
        if case .refuse(let response) = decision { return end(response, job, &writer) }
        if job.head.expectsContinue, upload.received.isEmpty { upload.descriptor.sendContinue() }
        do throws(RequestError) {
            var source = BodySource(upload, job.head.framing, machinery.configuration)
            var discards = false
            if case .discardFiles = decision { discards = true }
            var form = MultipartForm(upload.allowance, discardsFiles: discards)
            try form.read(&source, upload.boundary, machinery.configuration.multipart)
            let request = Request(head: job.head, fields: form.fields, files: form.files)
            let response = application.respond(to: request, &context)
            var answer = writer.answer(response, to: job.head)
            answer.received = source.received
            return answer
        } catch {
            return refuse(error.status, job, &writer)
        }
    }

    private func refuse(_ status: Status, _ job: Job, _ writer: inout ResponseWriter) -> Answer {
        end(machinery.refuse(status, job.head), job, &writer)
    }

    /// An answer after which the connection ends: its body may not be read.
    private func end(_ response: Response, _ job: Job, _ writer: inout ResponseWriter) -> Answer {
        var head = job.head
        head.keepAlive = false
        return writer.answer(response, to: head)
    }
}

extension MultipartForm {
    /// Reads a whole form.
    mutating func read(
        _ source: inout BodySource, _ boundary: [UInt8], _ limits: MultipartLimits
    ) throws(RequestError) {
        var parser = MultipartParser(boundary: boundary, limits: limits)
        while let bytes = try source.next() {
            try parser.parse(bytes) { event throws(RequestError) in try take(event) }
        }
        guard parser.isDone else { throw .malformedMultipart }
    }
}
