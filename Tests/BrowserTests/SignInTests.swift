import TestKit
import Testing

extension InABrowser {
    @Suite("Signing in") struct SignIn {
        @Test(arguments: Width.allCases)
        func `a wrong password keeps the address that was typed`(_ width: Width) async throws {
            try await LiveTown.live { town in
                let window = try await town.window(width)
                try await window.go("/sign-in")
                try await window.type(Resident.amina.email, into: "signIn.email")
                try await window.type("Pas le bon mot", into: "signIn.password")
                try await window.press("signIn.button", expecting: 422)
                #expect(try await window.shows("signIn.refused"))
                #expect(try await window.value(of: "signIn.email") == Resident.amina.email)
                #expect(try await window.value(of: "signIn.password") == "")
            }
        }
    }
}
