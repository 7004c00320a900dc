import Foundation
import HTTP
import Platform
import Storage
import TestKit
import Testing

@testable import Community

/// A form counts as the schema does: what it takes can be kept, in every field of every form.
@Suite("How long a text may be") struct StoredLengthTests {
    /// A letter with so many marks: one to the eye.
    private static let marks = [41, 61, 81, 121, 151, 201, 301, 501, 1001, 2001].map {
        "e" + String(repeating: "\u{301}", count: $0 - 1)
    }
    /// What stands for itself, and not for words.
    private static let fixed: Set = ["role", "when", "audience", "category", "emoji", "_method"]

    @Test func `no text that a form takes breaks what keeps it`() throws {
        for route in features.flatMap(\.routes) where !route.method.isSafe {
            let town = try Town(features: features)
            let stage = try SampleStage(
                town.site, in: try town.space(.centre),
                cast: SampleCast(
                    author: try town.person(.amina), moderator: try town.person(.malik),
                    administrator: try town.person(.claire), password: Resident.password),
                caller: try town.person(.claire))
            // Before the samples, one of which sets a second factor up.
            let browser = try town.visit(as: .claire)
            let call: SampleCall
            do { call = try stage.call(route) } catch { continue }
            // What is sent is taken from where it lies: each form brings it anew.
            let files = try call.files.map {
                (name: $0.fileName, bytes: try Data(contentsOf: URL(filePath: $0.path)))
            }
            for field in Set(call.fields.all.map(\.name)).subtracting(Self.fixed) {
                for text in Self.marks {
                    var fields = FormFields()
                    for one in call.fields.all {
                        fields.append(one.name, one.name == field ? text : one.value)
                    }
                    let answer = try browser.send(
                        route.method, call.address, fields: fields,
                        files: files.map {
                            try UploadedFile($0.name, Array($0.bytes), in: town.site.files)
                        })
                    #expect(answer.status != 500, "\(route.name): \(field), \(text.length)")
                    if answer.status == 401 { break }
                }
            }
        }
    }

    @Test func `a name is refused beyond what is kept, and the text comes back`() throws {
        let town = try Town(features: features)
        let amina = try town.visit(as: .amina)
        let name = "e" + String(repeating: "\u{301}", count: 149)
        #expect(try amina.put("/account", ["name": name]).status == 422)
        #expect(try amina.put("/account", ["name": name.cut(to: 120)]).status == 303)
    }

    @Test func `what fails is told to the log by its route, never by its address`() throws {
        let town = try Town(features: features)
        try town.site.database.write { try $0.run("ALTER TABLE outbox RENAME TO gone") }
        let secret = "Tres-Secret-Jeton"
        let answer = try town.guest().post(
            "/forgotten-password?next=\(secret)", ["email": Resident.amina.email])
        _ = answer
        try town.site.database.write { try $0.run("DROP TABLE one_time_link") }
        let failed = try town.guest().get("/new-password/\(secret)\(secret)\(secret)ab?x=\(secret)")
        #expect(failed.status == 500 || failed.status == 410)
        let lines = town.log.all.joined(separator: "\n")
        #expect(!lines.contains(secret))
    }
}
