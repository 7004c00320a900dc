import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Community

/// Nobody acts in the place of somebody else, whatever they run: each route that changes something
/// is called by whoever may do most, with all that might tell it to act for Amina, and nothing that
/// it leaves behind bears another name than the caller's.
@Suite("No impersonation") struct ImpersonationTests {
    /// Routes whose work names others by its nature, each with its ground.
    private static let grounds: [String: String] = [
        "POST /:space/forum/topics/:id/split": "messages that move stay those of their authors"
    ]

    @Test(arguments: [Caller.administrator, .site])
    func `no route lets anybody act as somebody else`(caller: Caller) throws {
        var stage = try Stage(for: caller)
        var tried = 0
        for route in features.flatMap(\.routes)
        where !route.method.isSafe && route.access != .everyone {
            let amina = try stage.town.person(.amina)
            do {
                let deeds = try stage.foreignDeeds(route, pretending: amina)
                let found = deeds.map { "\($0.table) of \($0.person)" }.joined(separator: ", ")
                #expect(
                    deeds.isEmpty || Self.grounds[route.name] != nil,
                    "\(route.name) for the \(caller): \(found)")
                tried += 1
            } catch {
                Issue.record("the sample of \(route.name) for the \(caller): \(error)")
            }
            stage = try Stage(for: caller)
        }
        #expect(tried > 150)
    }
}
