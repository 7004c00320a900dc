import Testing

@Suite("House rules: the names of files") struct FileNameRuleTests {
    /// What stands at the left edge of a file.
    private struct Declaration {
        let kind: Substring
        let name: Substring
        let rest: Substring

        func isOf(_ stem: Substring) -> Bool {
            name == stem || name.prefix(1).uppercased() + name.dropFirst() == stem
        }
    }

    @Test func `a file declares first the type that it is named after`() throws {
        var checked = 0
        for file in try Project.sources() where stem(of: file) != "main" {
            let declarations = declarations(in: file)
            guard !file.name.contains("+"), declarations.contains(where: isType) else { continue }
            checked += 1
            let first = declarations.first
            guard first?.isOf(stem(of: file)) != true else { continue }
            Issue.record("\(file.path) begins with \(first?.name ?? "nothing")")
        }
        #expect(checked > 300)
    }

    @Test func `a file Type+Aspect extends the type, and declares none`() throws {
        var checked = 0
        for file in try Project.sources() where file.name.contains("+") {
            checked += 1
            let (declarations, stem) = (declarations(in: file), stem(of: file))
            if let type = declarations.first(where: isType) {
                Issue.record("\(file.path) declares \(type.name)")
            }
            guard let first = declarations.first, first.kind == "extension",
                first.name == stem || first.rest.contains(": \(stem)")
            else {
                Issue.record("\(file.path) does not begin with an extension of \(stem)")
                continue
            }
        }
        #expect(checked > 50)
    }

    /// `Visit+Audit.swift` is of `Visit`.
    private func stem(of file: Project.File) -> Substring {
        file.name.dropLast(".swift".count).prefix { $0 != "+" }
    }

    private func isType(_ declaration: Declaration) -> Bool {
        !["extension", "let", "func"].contains(declaration.kind)
    }

    /// The file's own, which are private, are not counted.
    private func declarations(in file: Project.File) -> [Declaration] {
        let pattern =
            /^(?:@\S+ )*(?:(?:package|final|indirect|nonisolated) )*(struct|enum|class|actor|protocol|typealias|extension|let|func) \[?(\w+)(.*)$/
        return file.lines.compactMap { line in
            line.firstMatch(of: pattern).map {
                Declaration(kind: $0.1, name: $0.2, rest: $0.3)
            }
        }
    }
}
