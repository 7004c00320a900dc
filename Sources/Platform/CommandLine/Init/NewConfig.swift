import Foundation

/// The configuration of a site that is to be made: there and adapted, there as it was delivered,
/// or not there yet.
struct NewConfig {
    let path: String
    /// What it says; nil if it was not adapted, or is not there.
    let config: Config?
    private let text: String
    private let isThere: Bool

    private static let example = "https://parvis.example.org"

    /// Whether it is `parvis init` that writes it.
    var isNew: Bool { config == nil }

    init(named: String?) throws {
        path = try named ?? Resources.configuration()
        isThere = FileManager.default.fileExists(atPath: path)
        text = try isThere ? String(contentsOfFile: path, encoding: .utf8) : Self.delivered()
        let found = try isThere ? Config(file: path) : nil
        config = found?.address == Self.example ? nil : found
    }

    /// With a line for each key, and why.
    private static func delivered() throws -> String {
        try String(
            contentsOfFile: Resources.folder() + "/config/parvis.json5", encoding: .utf8)
    }

    /// Whether a value of a key lets a site start.
    static func accepts(_ key: String, _ value: String) -> Bool {
        var values = ["address": "http://localhost", "data": "/"]
        values[key] = value
        let lines = values.map { "\($0): \(quoted($1))" }.joined(separator: ", ")
        do { _ = try Config(json5: Data("{ \(lines) }".utf8)) } catch { return false }
        return true
    }

    func filled(with answers: InitAnswers) throws -> Config {
        try config ?? Config(json5: Data(written(answers).utf8), file: path)
    }

    /// Writes it, if it is new, before `body`; if that fails, it is as it was.
    func keep<T>(_ answers: InitAnswers, _ body: () throws -> T) throws -> T {
        guard isNew else { return try body() }
        let file = URL(filePath: path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(written(answers).utf8).write(to: file)
        } catch {
            throw StartError.usage(
                "\(path) cannot be written here; run as root, or name another by --config")
        }
        do { return try body() } catch {
            if isThere {
                try Data(text.utf8).write(to: file)
            } else {
                try FileManager.default.removeItem(at: file)
            }
            throw error
        }
    }

    private func written(_ answers: InitAnswers) -> String {
        let values = [
            "address": answers.address, "name": answers.centre, "locale": answers.language,
            "data": answers.data,
        ]
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            let key = line.prefix { $0 != ":" }.trimmingCharacters(in: .whitespaces)
            return values[key].map { "    \(key): \(Self.quoted($0))," } ?? String(line)
        }
        return lines.joined(separator: "\n")
    }

    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
