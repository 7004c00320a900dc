import Testing

@Suite("House rules: stylesheets and scripts") struct StaticRuleTests {
    /// Of what all pages load.
    private static let shared = "parvis"
    /// What all pages load for paper alone.
    private static let paper = "print"
    /// Runs beside the pages, which do not load it.
    private static let worker = "worker"
    /// Come with the shared one: where a page has such fields, where a form is sent offline.
    private static let late: Set = ["fields", "away"]
    private let endings = [".css": 40_000, ".js": 25_000]

    private func folders() throws -> Set<String> { Set(try Project.templates().map(\.target)) }

    /// The files with this ending, by the folder of templates whose pages load them.
    private func files(_ ending: String) throws -> [String: Project.File] {
        let files = try Project.files(under: "Static", ending: ending)
        return Dictionary(
            uniqueKeysWithValues: files.map { (String($0.name.dropLast(ending.count)), $0) })
    }

    @Test func `the styles of a page are at most 40 kB, its scripts 25 kB`() throws {
        for (ending, most) in endings {
            let files = try files(ending)
            let shared = try #require(files[Self.shared]).text.utf8.count
            for folder in try folders() {
                let size = shared + (files[folder]?.text.utf8.count ?? 0)
                #expect(size <= most, "\(ending) of Templates/\(folder): \(size) bytes")
            }
        }
    }

    @Test func `a stylesheet or script bears the name of a folder of templates`() throws {
        let known = try folders().union([Self.shared, Self.paper, Self.worker]).union(
            Self.late)
        for ending in endings.keys {
            let loaded = try files(ending)
            #expect(loaded[Self.shared] != nil)
            for (name, file) in loaded where !known.contains(name) {
                Issue.record("\(file.path) is loaded by no page")
            }
        }
    }

    @Test func `what a feature's stylesheet dresses stands on its own pages only`() throws {
        let sheets = try files(".css")
        let common = classes(of: try #require(sheets[Self.shared]))
        for (name, sheet) in sheets where name != Self.shared && name != Self.paper {
            let own = classes(of: sheet).subtracting(common)
            #expect(!own.isEmpty)
            for file in try Project.templates() where file.target != name {
                let shown = own.intersection(classes(in: file))
                #expect(shown.isEmpty, "\(file.path) shows what \(sheet.path) dresses: \(shown)")
            }
        }
    }

    /// The classes that a stylesheet names.
    private func classes(of sheet: Project.File) -> Set<String> {
        Set(sheet.text.matches(of: /\.([a-zA-Z][\w-]*)/).map { String($0.1) })
    }

    /// The classes that a template gives.
    private func classes(in template: Project.File) -> Set<String> {
        let lists = template.text.matches(of: /class="([^"]*)"/).map(\.1)
        return Set(lists.flatMap { $0.matches(of: /[a-zA-Z][\w-]*/).map { String($0.0) } })
    }
}
