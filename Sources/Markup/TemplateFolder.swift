import FoundationEssentials

/// The `.mustache` files below a folder.
struct TemplateFolder {
    private let root: String

    init(_ root: String) {
        self.root = root
    }

    /// The source of each template, by its path below the folder without the extension.
    func sources() throws(TemplateError) -> [String: String] {
        let files: [String]
        do {
            files = try FileManager.default.subpathsOfDirectory(atPath: root)
        } catch {
            throw TemplateError(root, line: 0, .unreadable("\(error)"))
        }
        var sources: [String: String] = [:]
        for file in files where file.hasSuffix(".mustache") {
            let name = String(file.dropLast(".mustache".count))
            sources[name] = try source(file, name)
        }
        return sources
    }

    private func source(_ file: String, _ name: String) throws(TemplateError) -> String {
        guard let bytes = FileManager.default.contents(atPath: root + "/" + file),
            let text = String(validating: bytes, as: UTF8.self)
        else { throw TemplateError(name, line: 0, .unreadable(file)) }
        return text
    }
}
