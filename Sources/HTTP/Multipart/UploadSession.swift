import Synchronization

/// A multipart body on its way. An event loop collects its bytes; workers take them, a stretch
/// at a time, so that no thread ever waits for a client.
final class UploadSession: Sendable {
    private struct Progress: ~Copyable {
        var parser: MultipartParser
        var form: MultipartForm?
        var count = 0
        /// Bytes of the body after which the rest is left unread.
        var end = Int.max
    }

    private let textLimit: Int
    private let progress: Mutex<Progress>

    /// - Parameters:
    ///   - permit: the right to store files; nil throws them away.
    ///   - discard: why they are thrown away.
    init(
        _ allowance: MultipartAllowance, boundary: [UInt8], limits: MultipartLimits,
        permit: UploadPermit?, discard: UploadedFile.Discard?
    ) {
        textLimit = allowance.textLimit
        let form = MultipartForm(allowance, permit, discard)
        let isRefused = form.discard != nil
        progress = Mutex(
            Progress(
                parser: MultipartParser(boundary: boundary, limits: limits), form: form,
                end: isRefused ? allowance.textLimit : .max))
    }

    /// Bytes of the whole body after which no more is read: once its files are refused, as much
    /// as a text may have.
    var end: Int { progress.withLock { $0.end } }

    /// Takes the next stretch of the body.
    func take(_ bytes: [UInt8]) throws(RequestError) {
        let textLimit = textLimit
        try progress.withLock { progress throws(RequestError) in
            guard var form = progress.form.take() else { return }
            try progress.parser.parse(bytes) { event throws(RequestError) in
                try form.take(event)
            }
            progress.count += bytes.count
            if form.discard != nil, progress.end == .max {
                progress.end = progress.count + textLimit
            }
            progress.form = consume form
        }
    }

    /// What has come; only once. A body that was not cut must be complete.
    func finish(isCut: Bool) throws(RequestError) -> MultipartForm {
        let form: MultipartForm? = try progress.withLock { progress throws(RequestError) in
            let form = progress.form.take()
            guard isCut || progress.parser.isDone else { throw .malformedMultipart }
            return form
        }
        guard let form else { throw .malformedMultipart }
        return form
    }
}
