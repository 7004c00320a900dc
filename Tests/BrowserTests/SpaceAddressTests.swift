import Foundation
import TestKit
import Testing

extension InABrowser {
    @Suite("A space that changes its address") struct SpaceAddresses {
        private func place(_ window: Window) async throws -> String {
            try await window.run("return location.pathname + location.search").text ?? ""
        }

        @Test(arguments: Width.allCases)
        func `an administrator changes it, and the link of an old mail still leads there`(
            _ width: Width
        ) async throws {
            try await LiveTown.live { town in
                let old = "/" + Place.centre.rawValue
                let window = try await town.window(of: .claire, width)
                try await window.go(old + "/administration/address")
                try await window.set("slug", "centre-vae")
                try await window.press("space.addressChange")
                #expect(try await window.shows("space.moved"))
                #expect(try await place(window).hasPrefix("/centre-vae/"))
                // As a mail of before has it.
                try await window.go(old + "/members?q=amina")
                #expect(try await place(window) == "/centre-vae/members?q=amina")
                try await window.go("/centre-vae/administration/address")
                try await window.set("slug", "sign-in")
                try await window.press("space.addressChange", expecting: 422)
                #expect(try await window.value(of: "space.addressNew") == "sign-in")
            }
        }
    }
}
