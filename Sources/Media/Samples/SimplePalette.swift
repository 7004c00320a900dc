/// Colours that go together, as 0xRRGGBB.
struct SimplePalette {
    let sky: Int32
    let sun: Int32
    /// From the farthest to the nearest.
    let hills: [Int32]

    static let all = [
        SimplePalette(sky: 0xDCEBF2, sun: 0xF6D186, hills: [0x9DB8A8, 0x6F9482, 0x3F6B5C]),
        SimplePalette(sky: 0xF7E7D3, sun: 0xE9A178, hills: [0xC9A58F, 0xA1755F, 0x6E4B3D]),
        SimplePalette(sky: 0xE6E4F0, sun: 0xF3C9C5, hills: [0xA9A4C6, 0x7B76A3, 0x4D4A75]),
        SimplePalette(sky: 0xE3F0E8, sun: 0xF4E3A1, hills: [0x93BFB7, 0x5C9693, 0x2F6370]),
    ]

    static let skins: [Int32] = [0xF2D3BC, 0xE3B48F, 0xC68E62, 0x95603C, 0x6B4226]
    static let hairs: [Int32] = [0x2B1D17, 0x4A2F20, 0x7A4E2C, 0xB98A54, 0x8E8A86, 0x8C3B22]
}
