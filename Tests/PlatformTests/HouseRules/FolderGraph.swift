/// Which folders of a target name the types of which others.
///
/// A folder is one of the first level. What lies in the target's own folder stands for itself,
/// together with its `Type+Aspect` files: the manifest there names everything, the types there
/// that the folders share name none of them.
struct FolderGraph {
    struct Reference {
        let type: String
        let file: String
    }

    /// One reference as an example of each edge.
    private(set) var edges: [String: [String: Reference]] = [:]

    init(_ files: [Project.File]) {
        let read = files.map { (file: $0, code: SourceCode($0.text)) }
        var homes: [String: String] = [:]
        for (file, code) in read {
            for name in Self.types(in: code) { homes[name] = Self.folder(of: file) }
        }
        for (file, code) in read {
            let folder = Self.folder(of: file)
            let own = Self.hiddenTypes(in: code)
            for type in code.typeNames.subtracting(own).sorted() {
                guard let home = homes[type], home != folder,
                    edges[folder]?[home] == nil
                else { continue }
                edges[folder, default: [:]][home] = Reference(type: type, file: file.name)
            }
        }
    }

    /// Folders that lead to each other, each set with its edges. Files of the target's own folder
    /// may name each other.
    var cycles: [String] {
        var seen: Set<String> = []
        var found: [String] = []
        for folder in edges.keys.sorted() where !seen.contains(folder) {
            let ring = reached(from: folder).filter { reached(from: $0).contains(folder) }
            guard ring.contains(where: { !$0.hasSuffix(".swift") }) else { continue }
            seen.formUnion(ring)
            found.append(
                ring.sorted().joined(separator: ", ") + "\n" + told(ring).joined(separator: "\n"))
        }
        return found
    }

    private func told(_ ring: Set<String>) -> [String] {
        ring.sorted().flatMap { folder in
            (edges[folder] ?? [:]).filter { ring.contains($0.key) }.sorted { $0.key < $1.key }
                .map { "\(folder) → \($0.key): \($0.value.type) in \($0.value.file)" }
        }
    }

    private func reached(from folder: String) -> Set<String> {
        var reached: Set<String> = []
        var open = [folder]
        while let next = open.popLast() {
            for other in (edges[next] ?? [:]).keys where reached.insert(other).inserted {
                open.append(other)
            }
        }
        return reached
    }

    /// `Sources/Forum/Posts/Quote.swift` is of `Posts`, `Sources/Forum/Forum.swift` of itself.
    private static func folder(of file: Project.File) -> String {
        let parts = file.path.split(separator: "/").dropFirst(2)
        guard parts.count == 1 else { return String(parts.first ?? "") }
        return file.name.dropLast(".swift".count).prefix { $0 != "+" } + ".swift"
    }

    /// What other files may name: the types at the left edge that are not private.
    private static func types(in code: SourceCode) -> [String] {
        code.lines.filter { $0.first != " " && !$0.contains("private") }.compactMap(type)
    }

    /// The types of a file that may bear the name of another's: nested or private ones.
    private static func hiddenTypes(in code: SourceCode) -> Set<String> {
        Set(code.lines.filter { $0.first == " " || $0.contains("private") }.compactMap(type))
    }

    private static func type(declaredIn line: Substring) -> String? {
        let kinds: Set<Substring> = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        let before: Set<Substring> = [
            "package", "private", "fileprivate", "final", "indirect", "nonisolated",
        ]
        let words = line.split(separator: " ")
            .drop { before.contains($0) || $0.hasPrefix("@") }
        guard let kind = words.first, kinds.contains(kind) else { return nil }
        return words.dropFirst().first.map { String($0.prefix { $0.isLetter || $0.isNumber }) }
    }
}
