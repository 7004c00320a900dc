import Community
import Content
import HTTP
import Storage
import TestKit
import Testing

@testable import Administration

@Suite("Names and addresses as administrators type them") struct TypedTests {
    let town: Town
    let space: Space

    init() throws {
        town = try Town(features: [])
        space = try town.space(.centre)
    }

    @Test func `a group is not there twice in letters or capitals that look the same`() throws {
        let groups = SpacePaths.groups(in: space)
        let claire = try town.visit(as: .claire)
        #expect(try claire.post(groups, ["name": "Bureau"]).status == 303)
        for name in [
            "bureau", "Bure\u{AD}au", Typed.disguised("Bureau"), "Bureau\u{200B}", "Bureau\u{2800}",
        ] {
            let answer = try claire.post(groups, ["name": name])
            #expect(answer.status == 422 && answer.words.contains("porte déjà ce nom"))
        }
        let other = try claire.post(groups, ["name": "Comité"])
        let path = try #require(other.location)
        #expect(try claire.put(path, ["name": Typed.disguised("Bureau")]).status == 422)
    }

    @Test func `an invitation goes to the address that is seen`() throws {
        let lines = InvitedLines("Rose Pe\u{AD}tit <rose\u{200B}@exemple.fr>\nrose@exemple.fr")
        #expect(lines.lines.map(\.email) == ["rose@exemple.fr"])
        #expect(lines.lines.map(\.name) == ["Rose Petit"])
        #expect(InvitedLines("autre\u{2800}@exemple.fr").lines.isEmpty)
    }

    @Test func `nobody is invited by a name that reads like that of a member`() throws {
        let path = SpacePaths.invitations(in: space)
        let disguised = Typed.disguised(Resident.amina.name)
        for name in [disguised, disguised + ".", disguised + " (CGT)"] {
            let answer = try town.visit(as: .malik).post(
                path, ["people": "\(name) <nouvelle@exemple.test>", "role": "member"])
            #expect(answer.status == 422 && answer.words.contains("un autre alphabet"), "\(name)")
        }
        #expect(try town.mails(to: "nouvelle@exemple.test").isEmpty)
        let answer = try town.visit(as: .malik).post(
            path, ["people": "\(Resident.amina.name) <nouvelle@exemple.test>", "role": "member"])
        #expect(answer.status == 200)
        #expect(try town.mails(to: "nouvelle@exemple.test").count == 1)
    }
}
