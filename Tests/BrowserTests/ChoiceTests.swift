import Community
import TestKit
import Testing

extension InABrowser {
    @Suite("Choices that hang together") struct Choices {
        @Test(arguments: Width.allCases)
        func `a tick moves the audience, a date the moment, and the button says so`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                try await group(malik)
                try await malik.press("rail.news")
                try await malik.press("news.write")
                try await malik.type("Pour le bureau", into: "news.field.title")
                try await malik.choose("Bureau")
                #expect(try await malik.value(of: "news.field.audience") == "groups")
                try await malik.waits(for: "Publier pour 2 personnes")

                try await malik.run(Self.date)
                #expect(try await malik.run(Self.moment) == "later 08:00")
                try await malik.waits(for: "Programmer le lundi 1er juin 2099 à 8 h")
                try await malik.look()

                try await malik.run(Self.everyone)
                #expect(try await malik.run(Self.ticked) == 0)
                #expect(try await malik.value(of: "news.field.audience") == "space")
                try await malik.choose("Bureau")
                try await malik.press("publishing.later")
                #expect(try await malik.shows("news.scheduled"))
                #expect(try await malik.shows("Bureau"))
            }
        }

        @Test(arguments: Width.allCases)
        func `a page of Amina’s sends nothing as Loïc, who signed in in another tab`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let malik = try await town.window(of: .malik, width)
                try await malik.publish("Un bilan du printemps")
                let story = try await malik.path

                let amina = try await town.window(of: .amina, width)
                try await amina.go(story)
                try await amina.type("Trois réunions, dont une à Albi.", into: "comment.yours")
                try await amina.run(Self.enter(.loic))
                try await amina.press("comment.publish", expecting: 409)
                #expect(try await amina.shows("Vous êtes maintenant Loïc"))
                try await amina.press("problem.otherPerson.signIn")
                try await amina.signIn(.amina)
                try await amina.press("resume.button")
                #expect(try await amina.path == story)
                #expect(try await amina.shows("Trois réunions, dont une à Albi."))
            }
        }

        private func group(_ malik: Window) async throws {
            try await malik.go("/\(Place.centre.rawValue)/administration/groups")
            try await malik.type("Bureau", into: "group.new")
            try await malik.press("group.create")
            for member in ["Amina Haddad", "Loïc"] { try await malik.choose(member) }
            try await malik.press("group.save")
        }

        /// As a date is chosen in its calendar.
        private static let date = """
            const field = document.getElementById("publish_day");
            field.value = "2099-06-01";
            for (const type of ["input", "change"]) {
              field.dispatchEvent(new Event(type, { bubbles: true }));
            }
            """
        private static let everyone = """
            const field = document.getElementById("audience");
            field.value = "space";
            field.dispatchEvent(new Event("change", { bubbles: true }));
            """
        private static let moment = """
            return document.querySelector("[name=when]:checked").value + " "
              + document.getElementById("publish_time").value;
            """
        private static let ticked = """
            return document.querySelectorAll("[name=group]:checked").length
            """

        /// What another tab of the browser does.
        private static func enter(_ resident: Resident) -> String {
            """
            return fetch("/sign-in", { method: "POST", body: new URLSearchParams({
              email: "\(resident.email)", password: "\(Resident.password)" }) })
              .then((answer) => answer.status);
            """
        }
    }
}
