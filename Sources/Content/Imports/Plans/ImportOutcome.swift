/// The items that an import has brought or changed, in the order of the file.
package struct ImportOutcome: Sendable {
    package let fresh: [Item.ID]
    package let changed: [Item.ID]
}
