import Foundation
import HTTP
import Security

/// The stylesheets, the scripts and the signs, read once and addressed by their content. They are
/// the same for everybody, and answered also while the database is away.
struct StaticFiles: Sendable {
    private struct File: Sendable {
        let type: MediaType
        let tag: ETag
        let bytes: [UInt8]
        /// It changes when the content does, so that it can be kept for ever.
        let address: String
    }

    /// The first segment of their addresses.
    static let folder = "static"

    private let files: [String: File]
    private let assets: [Substring: PageAssets]

    init(folder: String) throws {
        var files: [String: File] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
            guard let type = Self.types[String(name.drop { $0 != "." })],
                let data = FileManager.default.contents(atPath: folder + "/" + name)
            else { continue }
            let whole = String(decoding: data, as: UTF8.self)
            var text = Self.isText(type) ? Self.lean(whole) : whole
            text = Self.dense(text, type.essence)
            let digest = AuditChain.digest(previous: [], fields: [text]).prefix(6)
            let tag = ETag(Base64URL.text(Array(digest)))
            let address = "/\(Self.folder)/\(name)?v=\(tag.value)"
            files[name] = File(type: type, tag: tag, bytes: Array(text.utf8), address: address)
        }
        self.files = files
        assets = PageAssets.all(in: files.mapValues(\.address))
    }

    /// A stylesheet or script without its indents, its empty lines and those that only comment:
    /// they are for whoever works on it.
    private static func lean(_ text: String) -> String {
        text.split(separator: "\n").map { $0.drop { $0 == "\t" } }
            .filter { !$0.isEmpty && !isComment($0) }.joined(separator: "\n") + "\n"
    }

    /// A stylesheet or script without the spaces around its signs. No text in one has any of
    /// these between spaces, to which a test sees.
    private static func dense(_ text: String, _ type: String) -> String {
        (signs[type] ?? []).reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    }

    private static let signs: [String: [(String, String)]] = [
        "text/css": [
            ("\n    ", "\n"), ("\n  ", "\n"), (" {", "{"), ("{ ", "{"), ("{\n", "{"), ("; ", ";"),
            (";\n", ";"),
            (" }", "}"), ("}\n", "}"), (": ", ":"), (", ", ","), (",\n", ","), (" > ", ">"),
        ],
        "text/javascript": [
            (" => ", "=>"), (" = ", "="), (" === ", "==="), (" !== ", "!=="), (" && ", "&&"),
            (" || ", "||"), (" ?? ", "??"), (") {", "){"),
        ],
    ]

    private static func isComment(_ line: Substring) -> Bool {
        line.hasPrefix("//") || (line.hasPrefix("/*") && line.hasSuffix("*/"))
    }

    private static func isText(_ type: MediaType) -> Bool { type.essence.hasPrefix("text/") }

    /// The address of a file, with the version of its content.
    func address(_ name: String) -> String {
        files[name]?.address ?? "/\(Self.folder)/\(name)"
    }

    /// What a page of this template loads.
    func assets(of template: String) -> PageAssets {
        assets[template.prefix { $0 != "/" }] ?? assets[PageAssets.shared] ?? .none
    }

    /// - Returns: nil when no such file is asked for.
    func answer(_ head: RequestHead) -> Response? {
        guard head.method.isSafe, head.segments.count == 2, head.segments[0] == Self.folder,
            let file = files[String(head.segments[1])]
        else { return nil }
        let isFresh = head.hasFresh(file.tag)
        var response =
            isFresh ? Response(.notModified) : Response(.ok, type: file.type, file.bytes)
        let isVersioned = head.query.first("v") == file.tag.value
        response.headers.add(
            "Cache-Control", isVersioned ? "public, max-age=31536000, immutable" : "no-cache")
        response.headers.add("ETag", file.tag.description)
        return response
    }

    private static let types: [String: MediaType] = [
        ".css": MediaType(essence: "text/css", parameters: utf8),
        ".js": MediaType(essence: "text/javascript", parameters: utf8),
        ".svg": MediaType(essence: "image/svg+xml", parameters: utf8),
    ]
    private static let utf8 = [HeaderParameter(name: "charset", value: "utf-8")]
}
