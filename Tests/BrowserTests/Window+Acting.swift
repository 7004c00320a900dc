import Foundation
import TestKit

/// What a person does.
extension Window {
    /// Types an address.
    func go(_ path: String, expecting status: Int = 200) async throws {
        expected.insert(status)
        try await command("POST", "/url", ["url": .text(base + path)])
        try await look()
        let found = try await self.status
        if found != status { errors.append("\(path) answered \(found), not \(status)") }
    }

    /// Follows a link or presses a button that leads to another page, and looks at it.
    func press(_ name: String, expecting status: Int = 200) async throws {
        expected.insert(status)
        try await leave { try await self.click(name) }
        let found = try await self.status
        if found != status { errors.append("\(say(name)) led to \(found), not \(status)") }
    }

    /// Does what leads to another page, waits for that page, and looks at it.
    func leave(_ act: () async throws -> Void) async throws {
        try await run("window.isOld = true")
        try await act()
        try await wait(for: "another page") {
            // Between two pages there is none to ask.
            let isThere = try? await self.run(
                "return !window.isOld && document.readyState === 'complete'")
            return isThere?.isTrue == true
        }
        try await look()
    }

    /// Presses what stays on the page.
    func click(_ name: String) async throws {
        try await click(element: try await element("control", name))
    }

    /// Scrolls to it first, as one does who wants to see what is pressed.
    private func click(element id: String) async throws {
        try await run("arguments[0].scrollIntoView({block: 'center'})", Self.reference(id))
        try await command("POST", "/element/\(id)/click", [:])
    }

    /// Types into the field with this label, after what is there.
    func type(_ text: String, into label: String) async throws {
        let id = try await element("field", label)
        try await command("POST", "/element/\(id)/value", ["text": .text(text)])
    }

    /// Ticks the box, or takes the choice, with this label.
    func choose(_ label: String) async throws {
        try await click(element: try await element("field", label))
    }

    /// Presses keys where the focus is. Keys with names are the private characters of WebDriver.
    func type(_ keys: String) async throws {
        var actions: [JSON] = []
        for key in keys {
            actions.append(["type": "keyDown", "value": .text(String(key))])
            actions.append(["type": "keyUp", "value": .text(String(key))])
        }
        try await command(
            "POST", "/actions",
            ["actions": [["type": "key", "id": "keyboard", "actions": .list(actions)]]])
    }

    /// Presses twice, as impatient people do.
    func clickTwice(_ name: String) async throws {
        let id = try await element("control", name)
        try await run("arguments[0].scrollIntoView({block: 'center'})", Self.reference(id))
        let once: [JSON] = [
            ["type": "pointerDown", "button": 0], ["type": "pointerUp", "button": 0],
        ]
        let move: JSON = [
            "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": Self.reference(id),
        ]
        try await command(
            "POST", "/actions",
            [
                "actions": [
                    [
                        "type": "pointer", "id": "mouse",
                        "actions": .list([move] + once + once),
                    ]
                ]
            ])
    }

    /// Fills in the form of the sign-in page.
    func signIn(_ resident: Resident, password: String = Resident.password) async throws {
        try await type(resident.email, into: "signIn.email")
        try await type(password, into: "signIn.password")
        try await press("signIn.button")
    }

    private static func reference(_ id: String) -> JSON {
        ["element-6066-11e4-a52e-4f735466cecf": .text(id)]
    }
}

/// Keys as WebDriver names them (W3C WebDriver, 17.4.2).
enum Key {
    static let tab = "\u{E004}"
    static let enter = "\u{E007}"
    static let left = "\u{E012}"
    static let right = "\u{E014}"
    static let escape = "\u{E00C}"
}
