/// What is accepted under an extension.
struct Acceptance: Sendable {
    /// How the content is judged.
    enum Rule: Sendable {
        /// libmagic must say one of these.
        case oneOf([String])
        /// As `oneOf`, or a zip in whose list of names all these are.
        case container([String], entries: [String])
        /// Text of any kind, save pages, drawings and scripts.
        case text
        /// As `text`, or a letter that libmagic takes for the page inside it.
        case letter
        /// As `container`, whether macros are in it or not.
        case macros([String], entries: [String])
        /// A page or a drawing: text that begins as one of these.
        case active([String], beginnings: [String])
        /// As `oneOf`, or bytes that begin as a frame of MPEG audio.
        case mpegAudio
    }

    let type: FileType
    let extensions: [String]
    let rule: Rule

    init(_ extensions: String..., mediaType: String, family: FileFamily, rule: Rule) {
        let type = FileType(mediaType: mediaType, fileExtension: extensions[0], family: family)
        self.init(type: type, extensions: extensions, rule: rule)
    }

    init(type: FileType, extensions: [String], rule: Rule) {
        self.type = type
        self.extensions = extensions
        self.rule = rule
    }

    func accepts(_ content: FileContent) -> Bool {
        let found = content.mediaType
        if case .active(let types, let beginnings) = rule {
            return types.contains(found) && content.begins(asOneOf: beginnings)
        }
        guard !content.looksActive else { return false }
        return switch rule {
        case .active: false
        case .macros(let types, let entries): Self.isZip(content, types, entries)
        case .oneOf(let types): types.contains(found)
        case .container(let types, let entries):
            Self.isZip(content, types, entries) && !content.hasEntry("/vbaProject.bin")
        case .text: Self.isText(found) || content.isShortText
        case .letter: Self.isText(found) || found == "text/html"
        case .mpegAudio:
            found == "audio/mpeg" || (found == Self.unknown && Self.beginsAsFrame(content.head))
        }
    }

    private static let unknown = "application/octet-stream"

    private static func isZip(
        _ content: FileContent, _ types: [String], _ entries: [String]
    ) -> Bool {
        guard content.begins(with: "PK".utf8) else { return false }
        if types.contains(content.mediaType) { return true }
        let isPlain = content.mediaType == "application/zip" || content.mediaType == unknown
        return isPlain && entries.allSatisfy(content.hasEntry)
    }

    /// MPEG audio, layer III: eleven bits of synchronisation, then version and layer.
    private static func beginsAsFrame(_ head: [UInt8]) -> Bool {
        head.count > 1 && head[0] == 0xFF && head[1] & 0xE6 == 0xE2
    }

    /// libmagic guesses at programming languages in plain prose: only what runs by a double
    /// click or in a browser is refused.
    private static func isText(_ mediaType: String) -> Bool {
        let others = [
            "application/csv", "application/json", "application/x-ndjson", "message/rfc822",
        ]
        if others.contains(mediaType) { return true }
        return mediaType.hasPrefix("text/") && !scripts.contains(mediaType)
    }

    private static let scripts: Set<String> = [
        "text/html", "text/xml", "text/javascript", "text/x-shellscript", "text/x-php",
        "text/x-perl", "text/x-python", "text/x-script.python", "text/x-ruby", "text/x-tcl",
        "text/x-awk", "text/x-lua", "text/x-msdos-batch",
    ]
}
