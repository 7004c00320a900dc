package import HTTP

/// The answer to a write that is printed once all is on the disk.
final class Afterwards {
    var answer: ((Visit) throws -> Response)?
}

extension Visit {
    /// Answers what is written here with a page, once it is written: a page asks for many things
    /// with its frame, and whoever else writes would wait for all of them.
    /// - Parameter answer: given the same request anew, as it reads afterwards. It must not need
    ///   what this write has ended, such as the session.
    package func onceWritten(
        _ answer: @escaping (Visit) throws -> Response
    ) throws -> Response {
        guard let afterwards else { return try answer(self) }
        afterwards.answer = answer
        return Response(.ok)
    }
}
