import Testing

@Suite("House rules: the list of features") struct FeatureListRuleTests {
    private static let list = "Sources/Platform/Features.swift"

    /// What the demonstration tells and bench measures is declared by the features themselves.
    @Test func `nothing of Platform or bench imports a feature, but for the list`() throws {
        let sources = try Project.sources()
        let listed = try #require(sources.first { $0.path == Self.list })
        let features = imports(of: listed)
            .subtracting(Project.foundation).subtracting(["Community", "Content"])
        #expect(features.count >= 8)
        for file in sources where ["Platform", "bench"].contains(file.target) {
            guard file.path != Self.list else { continue }
            for feature in imports(of: file).intersection(features) {
                Issue.record("\(file.path) imports \(feature)")
            }
        }
    }

    private func imports(of file: Project.File) -> Set<String> {
        Set(file.text.matches(of: /(?m)^(?:package |@testable )?import (\w+)/).map { String($0.1) })
    }
}
