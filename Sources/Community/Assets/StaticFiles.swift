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

    /// What works beside the pages of a browser. It stands at the root, whose pages it serves, and
    /// is another whenever any other file is, so that the browser takes the new one.
    private static let worker = "worker.js"

    private let files: [String: File]
    private let worker: File?
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
            files[name] = Self.file(name, type, text)
        }
        worker = files.removeValue(forKey: Self.worker).map { worker in
            let versions = files.values.map(\.tag.value).sorted().joined(separator: " ")
            let text = String(decoding: worker.bytes, as: UTF8.self) + "// \(versions)\n"
            return Self.file(Self.worker, worker.type, text)
        }
        self.files = files
        assets = PageAssets.all(in: files.mapValues(\.address))
    }

    private static func file(_ name: String, _ type: MediaType, _ text: String) -> File {
        let digest = AuditChain.digest(previous: [], fields: [text]).prefix(6)
        let tag = ETag(Base64URL.text(Array(digest)))
        return File(
            type: type, tag: tag, bytes: Array(text.utf8),
            address: "/\(folder)/\(name)?v=\(tag.value)")
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
            ("if (", "if("), ("for (", "for("), (" ? ", "?"), (" + ", "+"), ("; ", ";"),
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
        guard head.method.isSafe else { return nil }
        if head.segments.count == 1, head.segments[0] == Self.worker { return answerWorker(head) }
        guard head.segments.count == 2, head.segments[0] == Self.folder else { return nil }
        guard let file = files[String(head.segments[1])] else {
            return AppIcons.answer(String(head.segments[1]))
        }
        var response = answer(file, head)
        let isVersioned = head.query.first("v") == file.tag.value
        response.headers.add(
            "Cache-Control", isVersioned ? "public, max-age=31536000, immutable" : "no-cache")
        return response
    }

    private func answerWorker(_ head: RequestHead) -> Response? {
        guard let worker else { return nil }
        var response = answer(worker, head)
        response.headers.add("Cache-Control", "no-cache")
        // It asks this site alone.
        response.headers.add("Content-Security-Policy", "default-src 'none'; connect-src 'self'")
        return response
    }

    private func answer(_ file: File, _ head: RequestHead) -> Response {
        let isFresh = head.hasFresh(file.tag)
        var response =
            isFresh ? Response(.notModified) : Response(.ok, type: file.type, file.bytes)
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
