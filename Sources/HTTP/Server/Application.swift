/// What the server serves.
///
/// `admit` and `refusal` run on an event loop and must be quick and free of
/// side effects; the other functions run on a worker thread and may block.
/// `Context` is made once on each worker's own thread and never leaves it, so
/// that it may hold a database connection without any lock.
package protocol Application: Sendable {
    associatedtype Context

    /// Makes one worker's context. An error stops the server from starting.
    func makeContext() throws -> Context

    /// Chooses the lane of a request and how much body it may have, or
    /// refuses it before any of its body is read.
    func admit(_ head: RequestHead) -> Admission

    /// Decides on a multipart body before it is read and before the client is
    /// told `100 Continue`.
    func authorize(_ head: RequestHead, _ context: inout Context) -> BodyDecision

    /// Answers a request.
    func respond(to request: Request, _ context: inout Context) -> Response

    /// The page for a request that never reaches `respond`: malformed, too
    /// large, too slow, or one too many. `head` is nil when there was none to
    /// understand. The status is sent as given, whatever the page says.
    func refusal(_ status: Status, _ head: RequestHead?) -> Response
}

extension Application {
    package func authorize(_ head: RequestHead, _ context: inout Context) -> BodyDecision {
        .readAll(UploadTerms())
    }

    package func refusal(_ status: Status, _ head: RequestHead?) -> Response {
        .text("\(status)\n", status)
    }
}
