import HTTP

/// What is said of a form some of whose files were not stored while it came.
enum RefusedFiles {
    /// Why the form cannot be acted on; nil for one that is whole, but for files that its handler
    /// can name.
    static func problem(of request: Request) -> Problem? {
        let reasons = request.files.compactMap(\.discarded)
        if reasons.contains(.noRoom) { return .storageFull }
        if reasons.contains(.tooMany) { return .uploadsBusy }
        guard request.isCut else { return nil }
        return reasons.compactMap(reason).first.map { .filesRefused(because: $0) } ?? .tooLarge
    }

    /// The key of the sentence that says why a file had no room.
    private static func reason(_ discard: UploadedFile.Discard) -> String? {
        guard case .full(let kind) = discard else { return nil }
        return "attachment.refused.\(kind)"
    }
}
