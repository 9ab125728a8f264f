import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.{ts,tsx}"],
    exclude: ["node_modules", "dist"],
    coverage: {
      provider: "v8",
      include: ["admin/**/*.{ts,tsx}", "shared/**/*.{ts,tsx}", "storefront/**/*.{ts,tsx}"],
      exclude: ["**/*.test.{ts,tsx}", "admin/testing.tsx", "shared/contract.ts"],
      reporter: ["text-summary", "text"],
    },
  },
});
