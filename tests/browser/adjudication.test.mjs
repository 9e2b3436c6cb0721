// Two reviewers judge one record without seeing each other, a third decides between them.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { signIn, start } from "./running.mjs";

let server;
before(async () => (server = await start({ users: [["amal", "administrator"], ["basem", "reviewer"], ["dana", "reviewer"]] })));
after(async () => await server?.stop());

test("verdicts that differ are decided by a third person, and the decision is taken back", { timeout: 300_000 }, async () => {
  const [amal, basem, dana] = [await server.page("en"), await server.page("ar"), await server.page("ar", "dark")];
  await signIn(amal, server.address, "amal");
  await signIn(basem, server.address, "basem");
  await signIn(dana, server.address, "dana");

  const judged = [];
  for (const [page, key] of [[amal, "a"], [basem, "r"]]) {
    await page.goto(`${server.address}/review`);
    judged.push(await page.inputValue("[name=subject]"));
    await page.fill("[name=reason]", `said by ${key}`).catch(() => {});
    await page.locator("h1").first().click();
    await page.keyboard.press(key);
    await page.waitForURL(/last=/);
  }
  assert.equal(judged[0], judged[1], "the second reviewer is given the record that the first judged");

  // Whoever gave a verdict does not decide.
  await basem.goto(`${server.address}/review/disagreements`);
  assert.equal(await basem.locator(".verdict-cards").count(), 1);
  assert.equal(await basem.locator("form[action='/review/decide']").count(), 0);

  await dana.goto(`${server.address}/review/disagreements`);
  assert.equal(await dana.locator("form[action='/review/decide']").count(), 2);
  const words = await dana.locator("main").textContent();
  assert.ok(!words.includes("amal") && !words.includes("basem"), "verdicts are shown without names");
  await dana.locator("form[action='/review/decide']").first().locator("[name=reason]").fill("the sentence says so");
  await dana.locator("form[action='/review/decide'] button").first().click();
  await dana.waitForURL(/last=/);
  assert.equal(await dana.locator("form[action='/review/decide']").count(), 0);

  await dana.goto(`${server.address}/review/disagreements?decided=1`);
  assert.equal(await dana.locator(".verdict-card.chosen").count(), 1);

  await dana.goBack();
  await dana.locator("form[action='/review/undo'] button").click();
  await dana.waitForURL(/disagreements/);
  await dana.goto(`${server.address}/review/disagreements`);
  assert.equal(await dana.locator("form[action='/review/decide']").count(), 2);
  for (const page of [amal, basem, dana]) {
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});
