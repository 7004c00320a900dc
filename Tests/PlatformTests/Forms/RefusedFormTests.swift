import Community
import HTTP
import TestKit
import Testing

@testable import Platform

@Suite("A refused form of the account or of administration") struct RefusedFormTests {
    let town: Town

    init() throws { town = try Town(features: features) }

    private func send(_ form: FilledForm, wrong: (name: String, value: String)) throws -> Answer {
        var fields: FormFields = [:]
        for field in form.fields {
            fields.append(field.name, field.name == wrong.name ? wrong.value : field.value)
        }
        let browser = try form.resident.map { try town.visit(as: $0) } ?? town.guest()
        return form.method == "PUT"
            ? try browser.putRead(form.address, fields) : try browser.post(form.address, fields)
    }

    @Test func `keeps every other field, says so truly, and shows no password again`() throws {
        for form in try FilledForm.all(town) {
            for wrong in form.wrong {
                let answer = try send(form, wrong: wrong)
                let what = "\(form.name), \(wrong.name) \(wrong.value.prefix(20))"
                #expect(answer.status == 422, "\(what)")
                let shown = ShownForm(answer)
                for (name, value) in form.fields where name != wrong.name {
                    guard !form.secrets.contains(name) else {
                        #expect(!answer.text.contains(value), "\(what): \(name)")
                        continue
                    }
                    #expect(shown.values(name).contains(value), "\(what): \(name)")
                }
                let secret = form.secrets.contains(wrong.name)
                #expect(secret || shown.values(wrong.name).contains(wrong.value), "\(what)")
                #expect(!secret || !answer.text.contains(wrong.value), "\(what)")
                #expect(answer.words.contains(sentence(form)), "\(what)")
            }
        }
    }

    private func sentence(_ form: FilledForm) -> String {
        if form.holdsSecretsAlone { return "Un mot de passe n’est jamais réaffiché" }
        return form.secrets.isEmpty
            ? "Ce que vous avez écrit est gardé."
            : "Ce que vous avez écrit est gardé, sauf le mot de passe"
    }

    @Test func `that sent a photo says that it is to be chosen again`() throws {
        let bad = try UploadedFile("moi.jpg", Array("no picture".utf8), in: town.site.files)
        let answer = try town.visit(as: .amina).post("/account/photo", files: [bad])
        #expect(answer.status == 422)
        #expect(answer.words.contains("Choisissez un autre fichier."))
        #expect(!answer.words.contains("Ce que vous avez écrit est gardé"))
    }
}
