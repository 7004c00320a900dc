package import Community

/// Everything new across the modules.
package let whatsNew = Feature(name: "whats-new")
