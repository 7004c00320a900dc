/// A type of file the platform takes.
package struct FileType: Hashable, Sendable {
    /// What `Content-Type` says, without a charset.
    package let mediaType: String
    /// Canonical extension, lower case, without the dot ("jpg", never "jpeg").
    package let fileExtension: String
    package let family: FileFamily

    /// True for what a browser may show in the page's place: pictures of pixels and PDF, which
    /// run nothing of this site. All else is downloaded.
    package var mayShowInline: Bool {
        ["png", "jpg", "webp", "gif", "pdf"].contains(fileExtension)
    }

    /// True for a text whose letters can be written in several ways: its charset is told with it.
    package var isPlainText: Bool { mediaType.hasPrefix("text/") }

    /// The type named by a canonical extension, without reading any file.
    package static func named(_ fileExtension: String) -> FileType? {
        Acceptance.list.first { $0.type.fileExtension == fileExtension }?.type
    }

    /// Extensions accepted, for the `accept` attribute of a form and for the help.
    package static var extensions: [String] { Acceptance.list.flatMap(\.extensions) }

    /// The same where what is risky is taken as well.
    package static func extensions(withRisky: Bool) -> [String] {
        extensions + (withRisky ? Acceptance.risky.flatMap(\.extensions) : [])
    }

    /// The type of a file, if its name and its content agree.
    /// - Parameters:
    ///   - path: where the bytes are.
    ///   - fileName: what its sender calls it.
    ///   - takesRisky: whether pages, drawings and documents with macros are taken: see `FileRisk`.
    package static func identify(
        path: String, fileName: String, takesRisky: Bool = false
    ) throws(FileTypeError) -> FileType {
        let ending = FileName.fileExtension(of: fileName).lowercased()
        let list = takesRisky ? Acceptance.list + Acceptance.risky : Acceptance.list
        guard let acceptance = list.first(where: { $0.extensions.contains(ending) })
        else { throw .notAccepted(fileExtension: ending) }
        let content = try FileContent(path: path)
        guard acceptance.accepts(content) else {
            throw .notAsNamed(fileExtension: ending, found: content.mediaType)
        }
        return acceptance.type
    }
}
