import TestKit
import Testing

extension InABrowser {
    @Suite("A message with a receipt") struct Messages {
        @Test(arguments: Width.allCases, [true, false])
        func `one finds somebody, writes to them, and sees the receipt they give`(
            _ width: Width, _ scripts: Bool
        ) async throws {
            try await LiveTown.live { town in
                let amina = try await town.window(of: .amina, width, scripts: scripts)
                try await amina.go("/irt-centre-de-ressources-vaem/messages/new")
                try await amina.type("goff", into: "messages.field.to")
                if scripts {
                    try await amina.waits(for: "Loïc Le Goff")
                    try await amina.type(Key.enter)
                } else {
                    try await amina.press("messages.findPerson")
                    try await amina.choose("Loïc Le Goff")
                }
                try await amina.type("Réunion", into: "messages.field.subject")
                try await amina.type("Tu viens ?", into: "messages.field.text")
                try await amina.choose("messages.field.receipt")
                if scripts {
                    try await amina.waits(for: "Envoyer à 1 personne")
                    try await amina.press("Envoyer à 1 personne")
                } else {
                    try await amina.press("messages.send")
                }
                #expect(try await amina.shows("messages.whereItStands"))
                let record = try await amina.path

                let loic = try await town.window(of: .loic, width, scripts: scripts)
                try await loic.go("/irt-centre-de-ressources-vaem/messages")
                #expect(try await loic.shows("messages.toAcknowledge"))
                try await loic.press("Réunion")
                try await loic.press("messages.acknowledge")
                #expect(try await loic.shows("messages.done.acknowledged"))

                try await amina.go(record)
                #expect(try await amina.shows("messages.step.acknowledged"))
            }
        }
    }
}
