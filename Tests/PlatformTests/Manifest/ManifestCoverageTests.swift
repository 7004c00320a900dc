import Community
import TestKit
import Testing

@Suite("A manifest: nothing is left out") struct ManifestCoverageTests {
    /// What a site has one of, which another feature brings.
    private static let single: Set = [
        "DateDesk", "ProofPrompt", "ReviewDesk", "SignInPrompt",
    ]

    @Test func `the garden declares one of every type of the kernel`() throws {
        let declared = Set(garden.declarations.map { "\(type(of: $0))" })
        let types = try Project.sources().filter { Targets.kernel.contains($0.target) }
            .flatMap { $0.text.matches(of: /(?:struct|enum|class) (\w+)(?:<\w+>)?: Declaration\b/) }
            .map { String($0.1) }
        #expect(types.count > 20)
        #expect(Set(types) == declared.union(Self.single))
    }

    @Test func `the kernel and the other features do not know it`() throws {
        for file in try Project.sources() {
            #expect(!file.text.lowercased().contains("garden"), "\(file.path)")
        }
    }
}
