import Testing

@Suite("House rules: targets") struct TargetRuleTests {
    private let targets: Targets
    private let sources: [Project.File]

    init() throws {
        targets = try Targets()
        sources = try Project.sources()
    }

    @Test func `the targets are found`() {
        #expect(targets.features.isSuperset(of: targets.society))
        #expect(targets.features.isSuperset(of: ["Forum", "News"]))
        #expect(targets.foundation.count >= 5 && targets.society.count >= 5)
        #expect(targets.all.isSuperset(of: targets.foundation.union(Targets.kernel)))
    }

    @Test func `a target imports what stands below it`() {
        for file in sources {
            guard let allowed = targets.allowed(to: file.target) else { continue }
            for module in imports(of: file) where targets.all.contains(module) {
                #expect(allowed.contains(module), "\(file.path) imports \(module)")
            }
        }
    }

    @Test func `a feature imports no module of the system but Foundation`() {
        for file in sources where targets.features.contains(file.target) {
            for module in imports(of: file).subtracting(targets.all) {
                #expect(module.hasPrefix("Foundation"), "\(file.path) imports \(module)")
            }
        }
    }

    @Test func `a feature shows its manifest and nothing else`() {
        for feature in targets.features {
            #expect(manifests(of: feature).count == 1, "\(feature)")
            for (file, line) in shown(by: feature) where manifest(in: line) == nil {
                Issue.record("\(file.path) shows “\(line)”")
            }
        }
    }

    @Test func `the list of features has them all`() throws {
        let list = SourceCode(try Project.file("Sources/Platform/Features.swift").text)
        let listed = list.lines.map { $0.filter { $0 != " " && $0 != "," } }
        for feature in targets.features {
            for name in manifests(of: feature) {
                #expect(listed.contains(name), "\(name) of \(feature)")
            }
        }
    }

    /// Names of features that are words of the kernel's own too: how closely one follows a topic.
    private static let ordinary: Set = ["messages"]

    @Test func `the kernel names no feature`() {
        let names = targets.names
        #expect(names.count == targets.features.count)
        for file in sources where Targets.kernel.contains(file.target) {
            let code = SourceCode(file.text)
            for feature in code.typeNames.intersection(targets.features) {
                Issue.record("\(file.path) names \(feature)")
            }
            for (feature, name) in names {
                for literal in code.literals where says(name, of: feature, in: literal) {
                    Issue.record("\(file.path) says “\(literal)”")
                }
            }
        }
    }

    /// The name of a feature, a word that begins with it, such as the key of one of its texts,
    /// or its address. To those features without which a space is none, addresses lead.
    private func says(_ name: String, of feature: String, in literal: String) -> Bool {
        if literal == name { return !Self.ordinary.contains(name) }
        if literal.hasPrefix(name + ".") { return true }
        let isAddress = (literal + "/").hasPrefix("/" + name + "/")
        return isAddress && !targets.society.contains(feature)
    }

    private func manifests(of feature: String) -> [String] {
        shown(by: feature).compactMap { manifest(in: $0.line) }
    }

    private func manifest(in line: Substring) -> String? {
        line.firstMatch(of: /^package let (\w+)(?:: Feature)? = Feature\(/).map { String($0.1) }
    }

    private func shown(by feature: String) -> [(file: Project.File, line: Substring)] {
        sources.filter { $0.target == feature }.flatMap { file in
            file.lines.filter { line in
                let words = line.split(separator: " ").prefix(2)
                return words.contains { $0 == "package" || $0 == "public" }
                    && !words.contains("import")
            }
            .map { (file, $0) }
        }
    }

    private func imports(of file: Project.File) -> Set<String> {
        Set(
            file.lines.compactMap { line in
                let words = line.split(separator: " ")
                guard let at = words.firstIndex(of: "import"), at <= 1, words.count > at + 1 else {
                    return nil
                }
                return String(words[at + 1])
            })
    }
}
