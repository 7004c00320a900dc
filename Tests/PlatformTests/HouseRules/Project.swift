import Foundation
import TestKit

/// The project's own files, as the house rules look at them.
enum Project {
    struct File {
        let path: String
        let text: String

        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        var name: String { String(path.split(separator: "/").last ?? "") }
        /// `Sources/News/Item.swift` is of the target `News`.
        var target: String { String(path.split(separator: "/").dropFirst().first ?? "") }
    }

    static func files(under folder: String, ending: String) throws -> [File] {
        let root = URL(filePath: Town.resources)
        let all = FileManager.default.enumerator(atPath: root.appending(path: folder).path)
        var files: [File] = []
        while let name = all?.nextObject() as? String {
            guard name.hasSuffix(ending) else { continue }
            let path = folder + "/" + name
            let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
            files.append(File(path: path, text: text))
        }
        return files.sorted { $0.path < $1.path }
    }

    static func file(_ path: String) throws -> File {
        let url = URL(filePath: Town.resources).appending(path: path)
        return File(path: path, text: try String(contentsOf: url, encoding: .utf8))
    }

    /// What lies in a folder, but for what begins with a dot.
    static func folders(of folder: String) throws -> Set<String> {
        let path = URL(filePath: Town.resources).appending(path: folder).path
        return Set(
            try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.first != "." })
    }

    /// What lies at the top, but for what begins with a dot.
    static func top() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Town.resources)
            .filter { !$0.hasPrefix(".") }.sorted()
    }

    static func sources() throws -> [File] { try files(under: "Sources", ending: ".swift") }
    static func templates() throws -> [File] { try files(under: "Templates", ending: ".mustache") }
}
